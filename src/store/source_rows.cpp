#include "store/source_rows.h"

#include "indicators/indicators.h"
#include "store/statement.h"
#include "text/edtf.h"

namespace takedowndb::store {
namespace {

const char* word_of(Problem::Severity severity) {
  switch (severity) {
    case Problem::Severity::kInfo:
      return "info";
    case Problem::Severity::kError:
      return "error";
    case Problem::Severity::kWarning:
      break;
  }
  return "warning";
}

std::optional<std::int64_t> start_of(const std::optional<Span>& span) {
  return span ? std::optional(span->start) : std::nullopt;
}
std::optional<std::int64_t> end_of(const std::optional<Span>& span) {
  return span ? std::optional(span->end) : std::nullopt;
}

// A source of the same url, id or text, as far as the order of revisions needs it.
struct Revision {
  std::int64_t source_id = 0;
  bool coded = false;
  std::string published;
  std::string text_hash;
};

// Whether `later`, which arrived after `earlier`, is the revision that counts: ready-made facts of
// the same text before extracted ones, then the later publication, then the later arrival.
bool replaces(const Revision& later, const Revision& earlier) {
  if (later.text_hash == earlier.text_hash && !later.text_hash.empty() &&
      later.coded != earlier.coded)
    return later.coded;
  const auto a = text::parse_edtf(later.published);
  const auto b = text::parse_edtf(earlier.published);
  if (a && b && a->earliest != b->earliest) return b->earliest < a->earliest;
  return true;
}

}  // namespace

SourceRows::SourceRows(SQLite::Database& db)
    : db_(db),
      find_(db, "SELECT content_hash FROM sources WHERE source_id = ?"),
      insert_source_(
          db,
          "INSERT INTO sources (source_id, document, path, title, publisher, published, url, "
          "language, external_id, importer, coded, import_id, content_hash, text_hash, "
          "characters, text) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
      insert_text_(db, "INSERT INTO source_search (rowid, title, text) VALUES (?, ?, ?)"),
      insert_mention_(db,
                      "INSERT INTO mentions (mention_id, source_id, takedown, network, combined) "
                      "VALUES (?, ?, ?, ?, ?)"),
      insert_claim_(db,
                    "INSERT INTO claims (claim_id, source_id, mention_id, takedown, property, "
                    "value, count, count_high, amount, bound, platform, kind, currency, "
                    "attributed_to, span_start, span_end, rule, confidence, status) VALUES "
                    "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'stated')"),
      insert_reference_(db,
                        "INSERT INTO cross_references (mention_id, n, company, origin, removed, "
                        "kind, span_start, span_end) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"),
      insert_asset_(db,
                    "INSERT INTO assets (source_id, mention_id, platform, kind, value, "
                    "display_name, note, span_start, span_end, defanged, plain) VALUES "
                    "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
      insert_problem_(db,
                      "INSERT INTO problems (stage, severity, code, message, path, import_id, "
                      "source_id, span_start, span_end) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"),
      delete_file_problem_(
          db,
          "DELETE FROM problems WHERE source_id IS NULL AND stage = 'import' AND path = ? AND "
          "code = ?"),
      revisions_(db,
                 "SELECT source_id, coded, published, text_hash, path, document FROM sources "
                 "WHERE url = ?1 AND superseded_by IS NULL "
                 "UNION SELECT source_id, coded, published, text_hash, '', '' FROM sources "
                 "WHERE external_id = ?2 AND superseded_by IS NULL "
                 "UNION SELECT source_id, coded, published, text_hash, '', '' FROM sources "
                 "WHERE text_hash = ?3 AND coded = 1 AND text_hash IS NOT NULL "
                 "AND superseded_by IS NULL "
                 "UNION SELECT source_id, coded, published, text_hash, '', '' FROM sources "
                 "WHERE source_id = ?4 AND text_hash = ?3 AND superseded_by IS NULL"),
      mark_superseded_(db, "UPDATE sources SET superseded_by = ? WHERE source_id = ?") {}

// Other content may have taken the id that this one wants; then it has the next free one.
bool SourceRows::contains(const Identity& identity) { return look_up(identity).second; }

std::pair<std::int64_t, bool> SourceRows::look_up(const Identity& identity) {
  for (std::int64_t id = identity.source_id;; id = id + 1 == kSourceIds ? 1 : id + 1) {
    find_.reset();
    find_.bind(1, id);
    const bool taken = find_.executeStep();
    const bool same = taken && text_of(find_.getColumn(0)) == identity.content_hash;
    find_.reset();
    if (!taken || same) return {id, same};
  }
}

RowCounts SourceRows::add(std::int64_t import_id, const Document& document,
                          const Identity& identity, const Extraction& extraction,
                          std::int64_t& source_id) {
  Current current;
  current.import_id = import_id;
  current.source_id = source_id = look_up(identity).first;
  current.characters = identity.characters;
  add_source(current, document, identity, extraction);
  if (extraction.published) add_claim(current, *extraction.published, {}, {});
  add_mentions(current, extraction);
  add_references(current, extraction);
  add_assets(current, document);
  for (const Problem& p : document.problems)
    add_problem(current, "import", p.severity, p.code, p.message, p.span);
  for (const Doubt& d : extraction.doubts)
    add_problem(current, "extract", Problem::Severity::kWarning, d.code, d.message, d.span);
  if (current.dropped > 0)
    add_problem(current, "import", Problem::Severity::kWarning, "too_many_facts",
                std::to_string(current.dropped) +
                    " facts were left out: one source holds at most 1,024 networks and 65,536 "
                    "claims.",
                {});
  if (current.bad_spans > 0)
    add_problem(current, "extract", Problem::Severity::kWarning, "bad_span",
                std::to_string(current.bad_spans) + " facts point outside the text.", {});
  return current.counts;
}

void SourceRows::add_source(Current& current, const Document& document, const Identity& identity,
                            const Extraction& extraction) {
  const Metadata& m = document.metadata;
  std::string published = m.published;
  if (published.empty() && extraction.published) published = extraction.published->value;
  run(insert_source_, current.source_id, document.name, OrNull{document.path}, OrNull{m.title},
      OrNull{m.publisher}, OrNull{published}, OrNull{m.url}, OrNull{m.language}, OrNull{m.id},
      document.importer, document.coded.has_value(), current.import_id, identity.content_hash,
      OrNull{identity.text_hash}, identity.characters, document.text);
  const std::int64_t source_no = db_.getLastInsertRowid();
  run(insert_text_, source_no, OrNull{m.title}, document.text);
  supersede(current, document, identity, published);
}

void SourceRows::supersede(const Current& current, const Document& document,
                           const Identity& identity, const std::string& published) {
  Revision added{current.source_id, document.coded.has_value(), published, identity.text_hash};
  std::vector<Revision> others;
  revisions_.reset();
  bind_all(revisions_, OrNull{document.metadata.url}, OrNull{document.metadata.id},
           OrNull{identity.text_hash}, identity.text_source_id);
  while (revisions_.executeStep()) {
    Revision other{revisions_.getColumn(0).getInt64(), revisions_.getColumn(1).getInt() == 1,
                   text_of(revisions_.getColumn(2)), text_of(revisions_.getColumn(3))};
    if (other.source_id == added.source_id) continue;
    // Documents of one file may share its address: parts, not revisions.
    if (!document.path.empty() && text_of(revisions_.getColumn(4)) == document.path &&
        text_of(revisions_.getColumn(5)) != document.name)
      continue;
    others.push_back(std::move(other));
  }
  revisions_.reset();
  for (const Revision& other : others) {
    const bool newer = replaces(added, other);
    run(mark_superseded_, newer ? added.source_id : other.source_id,
        newer ? other.source_id : added.source_id);
    if (!newer) return;  // it comes too late to replace anything
  }
}

void SourceRows::add_mentions(Current& current, const Extraction& extraction) {
  std::int64_t next_mention = 0;
  for (std::size_t t = 0; t < extraction.takedowns.size(); ++t) {
    const TakedownMention& takedown = extraction.takedowns[t];
    const auto place = static_cast<std::int64_t>(t);
    if (!takedown.company.value.empty()) add_claim(current, takedown.company, {}, place);
    if (takedown.removed) add_claim(current, *takedown.removed, {}, place);
    auto& ids = current.mentions.emplace_back();
    for (std::size_t n = 0; n < takedown.networks.size(); ++n) {
      if (next_mention == kMentionsPerSource) {
        current.dropped += static_cast<std::int64_t>(takedown.networks.size() - n);
        break;
      }
      const std::int64_t id = mention_id(current.source_id, next_mention++);
      ids.push_back(id);
      run(insert_mention_, id, current.source_id, place, static_cast<std::int64_t>(n),
          takedown.networks[n].combined);
      ++current.counts.mentions;
      for (const Claim& claim : takedown.networks[n].claims) add_claim(current, claim, id, place);
    }
  }
}

void SourceRows::add_claim(Current& current, const Claim& claim,
                           std::optional<std::int64_t> mention,
                           std::optional<std::int64_t> takedown) {
  if (current.next_claim == kClaimsPerSource) {
    ++current.dropped;
    return;
  }
  const std::optional<Span> span = checked(current, claim.span);
  const std::string property(to_string(claim.property));
  std::string bound;
  if (is_figure(claim.property)) bound = to_string(claim.bound);
  run(insert_claim_, claim_id(current.source_id, current.next_claim++), current.source_id, mention,
      takedown, property, OrNull{claim.value}, claim.count, claim.count_high, claim.amount,
      OrNull{bound}, OrNull{claim.platform}, OrNull{claim.kind}, OrNull{claim.currency},
      OrNull{claim.attributed_to}, start_of(span), end_of(span), OrNull{claim.rule},
      claim.confidence);
  ++current.counts.claims;
}

void SourceRows::add_references(Current& current, const Extraction& extraction) {
  std::int64_t n = 0;
  for (const Reference& r : extraction.references) {
    if (r.takedown >= current.mentions.size() || r.network >= current.mentions[r.takedown].size())
      continue;
    const std::optional<Span> span = checked(current, r.span);
    run(insert_reference_, current.mentions[r.takedown][r.network], n++, OrNull{r.company},
        OrNull{r.origin}, OrNull{r.removed}, r.kind, start_of(span), end_of(span));
  }
}

void SourceRows::add_assets(Current& current, const Document& document) {
  // Single assets belong to the document's network; when it tells of several, to none for sure.
  std::optional<std::int64_t> mention;
  if (current.counts.mentions == 1) mention = mention_id(current.source_id, 0);
  const auto add = [&](const SingleAsset& asset) {
    const std::optional<Span> span = checked(current, asset.span);
    std::string defanged;
    if (!asset.plain.empty()) defanged = indicators::defang(asset.plain);
    run(insert_asset_, current.source_id, mention, OrNull{asset.platform}, OrNull{asset.kind},
        asset.value, OrNull{asset.display_name}, OrNull{asset.note}, start_of(span), end_of(span),
        OrNull{defanged}, OrNull{asset.plain});
    ++current.counts.assets;
  };
  for (const SingleAsset& asset : document.assets) add(asset);
  if (document.more_assets) document.more_assets(add);
}

void SourceRows::add_problem(Current& current, const char* stage, Problem::Severity severity,
                             const std::string& code, const std::string& message,
                             const std::optional<Span>& span) {
  const std::optional<Span> inside = checked(current, span);
  run(insert_problem_, stage, word_of(severity), code, message, nullptr, current.import_id,
      current.source_id, start_of(inside), end_of(inside));
  ++current.counts.problems;
}

void SourceRows::add_problem(std::int64_t import_id, const std::string& path,
                             const Problem& problem) {
  run(delete_file_problem_, path, problem.code);
  run(insert_problem_, "import", word_of(problem.severity), problem.code, problem.message, path,
      import_id, nullptr, nullptr, nullptr);
}

std::optional<Span> SourceRows::checked(Current& current, const std::optional<Span>& span) const {
  if (!span) return span;
  if (span->start >= 0 && span->start < span->end && span->end <= current.characters) return span;
  ++current.bad_spans;
  return std::nullopt;
}

}  // namespace takedowndb::store
