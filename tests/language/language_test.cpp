#include "language/language.h"

#include <catch2/catch.hpp>
#include <string>
#include <utility>

#include "takedowndb/document.h"
#include "takedowndb/extraction.h"

namespace takedowndb {
namespace {

constexpr std::pair<std::string_view, std::string_view> kTexts[] = {
    {"en",
     "Meta removed 30 Facebook accounts that originated in Togo and targeted people in Benin."},
    {"en",
     "De la Cruz and El Universo said that Facebook had removed the Pages of Los Amigos del Pueblo "
     "and La Voz de los Andes, which were run by a firm in Quito for the government."},
    {"es",
     "Facebook eliminó 30 cuentas que se originaron en Togo y que se dirigían a personas de Benín, "
     "según la empresa. Las cuentas fueron operadas por una agencia."},
    {"pt",
     "O Facebook removeu 30 contas que tiveram origem no Togo e visavam pessoas no Benim, segundo "
     "a empresa. As contas foram operadas por uma agência, e não pelo governo."},
    {"fr",
     "Facebook a supprimé 30 comptes qui provenaient du Togo et qui visaient des personnes au "
     "Bénin, selon la société. Les comptes étaient gérés par une agence."},
    {"it",
     "Facebook ha rimosso 30 account che provenivano dal Togo e che prendevano di mira persone nel "
     "Benin, secondo la società. Gli account sono stati gestiti da una agenzia."},
    {"de",
     "Facebook hat 30 Konten entfernt, die aus Togo stammten und sich an Menschen in Benin "
     "richteten. Die Konten wurden von einer Agentur betrieben, so das Unternehmen."},
    {"nl",
     "Facebook heeft 30 accounts verwijderd die uit Togo kwamen en gericht waren op mensen in "
     "Benin. De accounts werden volgens het bedrijf door een bureau beheerd."},
    {"tr",
     "Facebook, Togo kaynaklı olan ve Benin'deki insanları hedef alan 30 hesabı kaldırdı. Bu "
     "hesaplar şirkete göre bir ajans tarafından ve para için yönetiliyordu."},
    {"id",
     "Facebook menghapus 30 akun yang berasal dari Togo dan menargetkan orang di Benin. Akun itu "
     "dikelola oleh sebuah agensi, dan tidak oleh pemerintah."},
    {"pl",
     "Facebook usunął 30 kont, które pochodziły z Togo i były skierowane do ludzi w Beninie. Konta "
     "były prowadzone przez agencję, a nie przez rząd."},
    {"ru", "Facebook удалил 30 аккаунтов из Того, которые были нацелены на жителей Бенина."},
    {"uk",
     "Facebook видалив 30 облікових записів із Того, націлених на мешканців Беніну, її країни."},
    {"ar", "أزالت فيسبوك ثلاثين حسابا نشأت في توغو واستهدفت أشخاصا في بنين"},
    {"fa",
     "فیس‌بوک سی حساب کاربری را که از توگو بود و مردم "
     "بنین "
     "را "
     "هدف "
     "می‌گرفت "
     "پاک "
     "کرد"},
    {"zh",
     "脸书删除了三十个源自多哥并针对贝宁民众的账户，这些账户由一家机构运营，公司在星期二表示。"},
    {"ja", "フェイスブックはトーゴから運営されベナンの人々を狙った三十のアカウントを削除した。"},
    {"ko",
     "페이스북은 토고에서 운영되며 베냉 사람들을 겨냥한 계정 서른 개를 삭제했다고 화요일에 "
     "밝혔다."},
    {"und-Deva", "फेसबुक ने टोगो से चलने वाले तीस खातों को हटाया जो बेनिन के लोगों को निशाना बना रहे थे"},
    // Not clear: judged by what is said of them.
    {"", ""},
    {"", "Facebook: 30 Pages, Togo"},
    {"",
     "example[.]com example[.]org example[.]net news-site[.]info togo-daily[.]com a b c d e f g"},
};

TEST_CASE("Languages are told by script and by their commonest words") {
  for (const auto& [code, text] : kTexts) {
    INFO(text);
    CHECK(language::recognise(text) == code);
  }
}

TEST_CASE("Languages have names") {
  CHECK(language::name_of("es-MX") == "Spanish");
  CHECK(language::name_of("uk") == "Ukrainian");
  CHECK(language::name_of("und-Deva") == "Devanagari letters");
  CHECK(language::name_of("xx") == "xx");
}

TEST_CASE("English rules read no other language, whatever the numbers look like") {
  Document document;
  for (const auto& [code, text] : kTexts) {
    INFO(text);
    document.text = std::string(text) + "\n\nMeta removed 12 Pages from Ghana.\n";
    const Extraction got = extract(document);
    if (code.empty() || code == "en") {
      CHECK_FALSE(got.takedowns.empty());
    } else {
      CHECK(got.takedowns.empty());
      REQUIRE(got.doubts.size() == 1);
      CHECK(got.doubts[0].code == "not_english");
    }
  }
}

TEST_CASE("Where a text does not tell, what is said of it counts") {
  Document document;
  document.text = "Meta removed 12 Pages from Ghana.";
  CHECK(extract(document).takedowns.size() == 1);
  document.metadata.language = "pt-BR";
  CHECK(extract(document).takedowns.empty());
  document.metadata.language = "en-GB";
  CHECK(extract(document).takedowns.size() == 1);
  // A page that names the language of its publisher's site.
  document.metadata.language = "es";
  document.text =
      "Meta said that it had removed 12 Pages from Ghana, which were run by a firm that it has "
      "banned, and that they had been followed by 300 accounts.";
  CHECK(extract(document).takedowns.size() == 1);
}

}  // namespace
}  // namespace takedowndb
