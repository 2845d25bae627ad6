// English told from tokens: never of a text that the recognition of languages would not call so.
#include "extract/english.h"

#include <catch2/catch.hpp>
#include <string>
#include <string_view>

#include "language/language.h"
#include "tests/extract/reading.h"

namespace takedowndb {
namespace {

constexpr std::string_view kStory =
    "The company said that it had removed 15K accounts from the platform, which were run by "
    "people in the country's capital. They weren't tied to the government, but they had posted "
    "on the same pages and at the same time, as it was told by those who have seen them.";

bool sure(const std::string& text) { return grammar::is_surely_english(test::read(text)); }

TEST_CASE("English is told from the tokens") {
  const std::string story(kStory);
  CHECK(sure(story));
  CHECK(sure("TÜRKIYE: " + story));
  CHECK_FALSE(sure("The company said so."));
  CHECK_FALSE(sure("Der Konzern hat " + story.substr(0, 60)));
}

TEST_CASE("What is surely English is recognised as such") {
  const std::string story(kStory);
  const std::string others[] = {
      "Facebook eliminó las cuentas que se originaron en el país y que se dirigían a los lectores "
      "de la región, según la empresa. ",
      "Die Konten wurden von einer Agentur aus dem Land betrieben und von der Firma entfernt. ",
      "Les comptes n'étaient pas gérés par l'agence qu'on a dit, mais par d'autres. ",
      "Компания удалила учётные записи, которые управлялись из страны. ",
  };
  for (const std::string& other : others) {
    std::string text;
    for (int more = 0; more < 12; ++more) {
      INFO(text);
      for (const std::string& whole : {text + story, story + text, text}) {
        if (sure(whole)) CHECK(language::recognise(whole) == "en");
      }
      text += other;
    }
    CHECK_FALSE(sure(text));
  }
}

TEST_CASE("Words that were joined are no evidence") {
  std::string text;
  for (int i = 0; i < 20; ++i) text += "we saidThe and theyWe of the OctoberThese in ";
  CHECK_FALSE(sure(text));
}

}  // namespace
}  // namespace takedowndb
