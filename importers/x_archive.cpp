// The importer "x_archive": a list of accounts from the archive of information operations that
// Twitter, now X, gave out (userid, user_screen_name, follower_count, account_creation_date, ...).
// In: a CSV of any length; out: one document of one network on Twitter, its accounts as single
// assets. The archive says not of whom the accounts were: that comes from the name of the file, an
// option or a manifest. How many rows there are is a lower bound of what was removed: the archive
// leaves accounts out.
//
// The rows are read twice and never held. Limits: those of table_rows.h.
#include <memory>

#include "importers/bundled.h"
#include "importers/columns.h"
#include "importers/name_claims.h"
#include "importers/table_rows.h"
#include "takedowndb/error.h"
#include "text/edtf.h"

namespace takedowndb::importers {
namespace {

constexpr std::string_view kFormat = "x_archive";
constexpr int kByColumns = 90;
constexpr std::size_t kHashedLength =
    40;  // names of small accounts are hashes; names have 15 letters

struct Columns {
  explicit Columns(const TableShape& shape) {
    const auto find = [&](std::string_view field) { return find_column(shape, kFormat, field); };
    id = find("id");
    name = find("name");
    display_name = find("display_name");
    followers = find("followers");
    following = find("following");
    created = find("created");
    language = find("language");
    location = find("location");
  }
  int id = -1, name = -1, display_name = -1, followers = -1, following = -1, created = -1,
      language = -1, location = -1;
};

bool is_account_list(const TableShape& shape) {
  const Columns at(shape);
  // The archive's tables of tweets name an account in every row, too.
  const bool tweets = shape.column({"tweetid", "tweet id", "tweet text"}) >= 0;
  return !tweets && at.id >= 0 && at.name >= 0 && (at.created >= 0 || at.followers >= 0);
}

std::optional<SingleAsset> account(const Columns& at, const TableRow& row) {
  const auto cell = [&](int column) {
    return column < 0 ? std::string() : cell_words(row.cells[static_cast<std::size_t>(column)]);
  };
  const std::string id = cell(at.id);
  SingleAsset asset;
  asset.platform = "twitter";
  asset.kind = "account";
  asset.value = cell(at.name);
  if (asset.value.empty()) asset.value = id;
  if (asset.value.empty()) return std::nullopt;
  const bool hashed = asset.value == id || asset.value.size() >= kHashedLength;
  if (!hashed) {
    asset.plain = "https://twitter.com/" + asset.value;
    asset.display_name = cell(at.display_name);
  }
  const auto note = [&](const char* what, int column) {
    const std::string words = cell(column);
    if (words.empty() || words == id) return;
    asset.note += (asset.note.empty() ? "" : "; ") + std::string(what) + ' ' + words;
  };
  note("created", at.created);
  note("followers", at.followers);
  note("following", at.following);
  note("language", at.language);
  note("location", at.location);
  if (hashed) asset.note += asset.note.empty() ? "name hashed" : "; name hashed";
  return asset;
}

// Hands over the accounts of a file.
void each_account(const InputFile& file, const TableShape& shape, std::vector<Problem>& problems,
                  const std::function<void(const SingleAsset&)>& take) {
  const Columns at(shape);
  read_rows(file, shape, problems, [&](TableRow& row) {
    if (const auto asset = account(at, row)) take(*asset);
  });
}

class XArchive : public Importer {
 public:
  std::string_view name() const override { return kFormat; }
  std::string_view description() const override {
    return "a list of accounts from Twitter's archive of information operations (CSV)";
  }

  int identify(const InputFile& file) const override {
    return table_shape(file, is_account_list) ? kByColumns : 0;
  }

  void read(const InputFile& file, const std::function<void(Document)>& sink) const override {
    const auto shape = table_shape(file, is_account_list);
    if (!shape)
      throw FormatError(file.path +
                        ": no list of accounts; it needs the columns userid, user_screen_name and "
                        "account_creation_date or follower_count");
    const auto kept = std::make_shared<const InputFile>(stored(file));
    Document document;
    document.name = file.name();
    document.path = file.path;
    document.importer = kFormat;
    std::int64_t rows = 0;
    each_account(*kept, *shape, document.problems, [&](const SingleAsset&) { ++rows; });
    if (rows == 0) throw FormatError(file.path + ": the table has no accounts under its header");
    const std::string title = title_of(file.name());
    TableText text(title);
    text.add_header(shape->columns);
    const NamedFacts names = facts_in_name(title);
    TakedownMention takedown = takedown_in_name(names, text.title());
    takedown.company.value = "Twitter";
    takedown.company.rule = "table.format";
    Claim count;
    count.property = Property::kAsset;
    count.count = rows;
    count.bound = Bound::kMoreThan;
    count.platform = "twitter";
    count.kind = "account";
    count.rule = "table.rows";
    takedown.networks.front().claims.push_back(std::move(count));
    document.coded.emplace().takedowns.push_back(std::move(takedown));
    document.metadata.title = title;
    if (names.date) document.metadata.published = names.date->value;
    document.metadata.language = "en";
    document.text = std::move(text.text());
    document.more_assets = [kept, shape](const std::function<void(const SingleAsset&)>& take) {
      std::vector<Problem> known;  // told by the first reading
      each_account(*kept, *shape, known, take);
    };
    sink(std::move(document));
  }

 private:
  // Standard input can be read once only.
  static InputFile stored(const InputFile& file) {
    constexpr std::size_t kLimit = std::size_t{64} << 20U;
    if (file.path != "-") return file;
    return InputFile::from_bytes(file.path, file.bytes(kLimit));
  }
};

}  // namespace

std::unique_ptr<Importer> make_x_archive() { return std::make_unique<XArchive>(); }

}  // namespace takedowndb::importers
