#include "indicators/indicators.h"

#include <array>
#include <catch2/catch.hpp>

#include "text/csv.h"
#include "text/embedded.h"

using namespace takedowndb;
using indicators::defang;
using indicators::recognise;
using indicators::refang;

namespace {

// "platform/kind/handle", or "-".
std::string seen(std::string_view value) {
  const auto found = recognise(value);
  if (!found) return "-";
  return found->platform + "/" + found->kind + "/" + found->handle;
}

}  // namespace

TEST_CASE("Fangs come out of an address and go back in") {
  CHECK(refang("hxxps://www[.]example[.]com/a.b") == "https://www.example.com/a.b");
  CHECK(refang(" `example(.)com` ") == "example.com");
  CHECK(refang("hXXp[://]example[dot]com") == "http://example.com");
  CHECK(refang("info[at]example[.]org") == "info@example.org");
  CHECK(defang("https://www.example.com/a.b?c=d.e") == "hxxps://www[.]example[.]com/a.b?c=d.e");
  CHECK(defang("example.com") == "example[.]com");
  CHECK(defang("hxxp://x[.]com/name") == "hxxp://x[.]com/name");
  CHECK(defang("info@example.org") == "info[@]example[.]org");
  CHECK(defang("https://archive.example/web/2020/https://x.com/name") ==
        "hxxps://archive[.]example/web/2020/hxxps://x[.]com/name");
  CHECK(defang("@name") == "@name");
  CHECK(defang("not an address.") == "not an address.");
  for (const char* plain : {"https://example.com/a.b", "example.co.uk", "a.b@example.org"})
    CHECK(refang(defang(plain)) == plain);
}

TEST_CASE("What an indicator is, is told by its value") {
  struct Row {
    const char* value;
    const char* is;
  };
  static constexpr std::array<Row, 51> kRows = {{
      {"example[.]com", "web/domain/"},
      {"https://news.example.co.uk/", "web/domain/"},
      {"https://example.com/a/b.html", "web/url/"},
      {"пример.рф", "web/domain/"},
      {"xn--e1afmkfd.xn--p1ai", "web/domain/"},
      {"x[.]com/some_name", "twitter/account/some_name"},
      {"hxxp://twitter[.]com/Some_Name/", "twitter/account/Some_Name"},
      {"https://mobile.twitter.com/name?s=20", "twitter/account/name"},
      {"https://twitter.com/name/status/123", "twitter/url/"},
      {"https://twitter.com/search?q=a", "twitter/url/"},
      {"www.youtube[.]com/@Name-r4y", "youtube/channel/Name-r4y"},
      {"youtube.com/channel/UCabc", "youtube/channel/UCabc"},
      {"https://www.youtube.com/watch?v=abc", "youtube/url/"},
      {"https://www[.]tiktok[.]com/@a.b", "tiktok/account/a.b"},
      {"t[.]me/name", "telegram/channel/name"},
      {"https://t.me/s/name", "telegram/channel/name"},
      {"https://t.me/name/42", "telegram/url/"},
      {"https://t.me/+AbC", "telegram/group/AbC"},
      {"https://medium.com/@name/", "medium/account/name"},
      {"https://name.medium.com", "medium/blog/name"},
      {"https://someone.livejournal.com/", "livejournal/blog/someone"},
      {"https://someone.livejournal.com/1234.html", "livejournal/url/someone"},
      {"https://www.tumblr.com/some-name", "tumblr/blog/some-name"},
      {"https://some-name.tumblr.com/", "tumblr/blog/some-name"},
      {"https://www.quora.com/profile/A-Name-3/answers", "quora/account/A-Name-3"},
      {"https://www.youtube.com/@name/videos", "youtube/channel/name"},
      {"news-today.blogspot.com", "blogger/blog/news-today"},
      {"https://www[.]flickr[.]com/photos/1@N08/", "flickr/account/1@N08"},
      {"https://www.facebook.com/groups/123", "facebook/group/123"},
      {"facebook.com/some.page", "facebook//some.page"},
      {"https://fr-fr.facebook.com/profile.php?id=1", "facebook/account/"},
      {"https://www.instagram.com/name/", "instagram/account/name"},
      {"reddit.com/r/news", "reddit/community/news"},
      {"https://vk[.]com/id123", "vk/account/id123"},
      {"vk.com/club55", "vk/group/club55"},
      {"https://ok.ru/group/55", "odnoklassniki/group/55"},
      {"https://www.linkedin.com/in/name/", "linkedin/account/name"},
      {"name[@]example[.]com", "/email/"},
      {"@some_name", "/account/some_name"},
      {"d41d8cd98f00b204e9800998ecf8427e", "/hash/"},
      {"192.0.2.1", "/ip/"},
      {"198.51.100[.]0/24", "/ip/"},
      {"198.51.100.0/99", "/url/"},
      {"http://198.51.100.0/24", "/url/"},
      {"http://192.0.2.1:8080/x", "/url/"},
      {"https://facebook.com", "facebook/url/"},
      {"48 accounts", "-"},
      {"Sharing on Facebook", "-"},
      {"e.g", "-"},
      {"3.5", "-"},
      {"", "-"},
  }};
  for (const Row& row : kRows) {
    INFO(row.value);
    CHECK(seen(row.value) == row.is);
  }
}

TEST_CASE("A domain is the same however it is written") {
  for (const char* value : {"Example.com", "example[.]com/", "hxxps://EXAMPLE[.]com"})
    CHECK(recognise(value)->plain == "example.com");
  CHECK(recognise("https://X.com/Name")->plain == "https://X.com/Name");
}

TEST_CASE("Every line of platform_addresses.csv names codes that there are") {
  const auto column = [](std::string_view file, std::string_view name) {
    std::vector<std::string> out;
    for (const auto& embedded : embedded::reference())
      if (embedded.path == file) {
        const text::CsvTable table = text::read_csv(embedded.text);
        for (const auto& row : table.rows)
          out.push_back(row[static_cast<std::size_t>(table.column(name))]);
      }
    REQUIRE(!out.empty());
    return out;
  };
  const auto has = [](const std::vector<std::string>& all, const std::string& one) {
    return std::find(all.begin(), all.end(), one) != all.end();
  };
  const auto platforms = column("platforms.csv", "platform");
  const auto kinds = column("asset_kinds.csv", "kind");
  for (const std::string& platform : column("platform_addresses.csv", "platform"))
    CHECK((platform.empty() || has(platforms, platform)));
  for (const std::string& kind : column("platform_addresses.csv", "kind"))
    CHECK((kind.empty() || has(kinds, kind)));
}
