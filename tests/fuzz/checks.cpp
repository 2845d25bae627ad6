#include "tests/fuzz/checks.h"

#include <cstdio>
#include <cstdlib>
#include <utility>

#include "takedowndb/error.h"
#include "text/utf8.h"

namespace takedowndb::fuzz {
namespace {

constexpr std::size_t kAssetsCompared = 2000;

// Fields, a line each.
class Description {
 public:
  void add(std::string_view value) { (out_ += value) += '\n'; }
  void add(const std::optional<Span>& span) {
    add(span ? std::to_string(span->start) + '-' + std::to_string(span->end) : "-");
  }
  template <typename Number>
  void add_number(const std::optional<Number>& number) {
    add(number ? std::to_string(*number) : "-");
  }
  void add(const Claim& claim) {
    add(to_string(claim.property));
    add(claim.value);
    add_number(claim.count);
    add_number(claim.count_high);
    add_number(claim.amount);
    add(to_string(claim.bound));
    for (const std::string* field :
         {&claim.platform, &claim.kind, &claim.currency, &claim.attributed_to, &claim.rule})
      add(*field);
    add(claim.span);
    add(std::to_string(claim.confidence));
  }
  void add(const SingleAsset& asset) {
    for (const std::string* field : {&asset.platform, &asset.kind, &asset.value, &asset.plain,
                                     &asset.display_name, &asset.note})
      add(*field);
    add(asset.span);
  }
  void add(const Extraction& extraction) {
    if (extraction.published) add(*extraction.published);
    for (const TakedownMention& takedown : extraction.takedowns) {
      add("takedown");
      add(takedown.company);
      if (takedown.removed) add(*takedown.removed);
      for (const NetworkMention& network : takedown.networks) {
        add(network.combined ? "combined" : "network");
        for (const Claim& claim : network.claims) add(claim);
      }
    }
    for (const Reference& reference : extraction.references) {
      add(std::to_string(reference.takedown) + ' ' + std::to_string(reference.network));
      for (const std::string* field :
           {&reference.company, &reference.origin, &reference.removed, &reference.kind})
        add(*field);
      add(reference.span);
    }
    for (const Doubt& doubt : extraction.doubts) {
      add(doubt.code);
      add(doubt.message);
      add(doubt.span);
    }
  }
  std::string take() { return std::move(out_); }

 private:
  std::string out_;
};

class SpanCheck {
 public:
  explicit SpanCheck(const std::string& text) : length_(text::count_characters(text)) {}
  void operator()(const std::optional<Span>& span, const char* of) const {
    if (!span) return;
    if (span->start < 0 || span->start >= span->end || span->end > length_)
      broken(std::string("the span ") + std::to_string(span->start) + "-" +
             std::to_string(span->end) + " of a " + of + " lies outside a text of " +
             std::to_string(length_) + " characters, or is empty");
  }

 private:
  std::int64_t length_;
};

void check_spans(const Extraction& extraction, const SpanCheck& in_text) {
  if (extraction.published) in_text(extraction.published->span, "date of publication");
  for (const TakedownMention& takedown : extraction.takedowns) {
    in_text(takedown.company.span, "company");
    if (takedown.removed) in_text(takedown.removed->span, "date of removal");
    for (const NetworkMention& network : takedown.networks)
      for (const Claim& claim : network.claims) in_text(claim.span, "claim");
  }
  for (const Reference& reference : extraction.references) {
    in_text(reference.span, "reference");
    require(reference.takedown < extraction.takedowns.size() &&
                reference.network < extraction.takedowns[reference.takedown].networks.size(),
            "a reference comes from a network that there is not");
  }
  for (const Doubt& doubt : extraction.doubts) in_text(doubt.span, "doubt");
}

// The first of them; a table may hand over very many.
std::string describe_more(const Document& document) {
  Description out;
  std::size_t count = 0;
  document.more_assets([&](const SingleAsset& asset) {
    if (++count <= kAssetsCompared) out.add(asset);
  });
  out.add(std::to_string(count));
  return out.take();
}

}  // namespace

void broken(const std::string& what) {
  std::fprintf(stderr, "broken: %s\n", what.c_str());
  std::abort();
}

std::string run(const std::function<void()>& read) {
  try {
    read();
  } catch (const Error& error) {
    const std::string what = error.what();
    require(!what.empty(), "an error says nothing");
    require(what.find('\n') == std::string::npos, "an error's message has more than one line");
    require(text::is_valid_utf8(what), "an error's message is no UTF-8");
    return what;
  } catch (const std::exception& error) {
    broken(std::string("an exception that is no takedowndb::Error: ") + error.what());
  }
  return {};
}

std::string describe(const Extraction& extraction) {
  Description out;
  out.add(extraction);
  return out.take();
}

std::string describe(const Document& document) {
  Description out;
  const Metadata& data = document.metadata;
  const NetworkFacts& network = data.network;
  for (const std::string* field :
       {&document.name, &document.path, &document.text, &document.importer, &data.title,
        &data.publisher, &data.published, &data.url, &data.language, &data.id, &network.company,
        &network.removed, &network.origin, &network.target, &network.actor, &network.operation})
    out.add(*field);
  out.add(document.coded ? "coded" : "to be extracted");
  if (document.coded) out.add(*document.coded);
  for (const Passage& passage : document.passages) {
    out.add(std::to_string(passage.takedown) + ' ' + std::to_string(passage.network) + ' ' +
            std::to_string(static_cast<int>(passage.use)));
    out.add(passage.span);
    out.add(passage.before);
    out.add(passage.after);
  }
  for (const SingleAsset& asset : document.assets) out.add(asset);
  for (const Problem& problem : document.problems) {
    out.add(problem.code);
    out.add(problem.message);
    out.add(problem.span);
  }
  return out.take();
}

void check(const Document& document, const Extraction& extraction) {
  check_spans(extraction, SpanCheck(document.text));
  require(text::is_valid_utf8(describe(extraction)), "a fact is no UTF-8");
}

void check(const Document& document) {
  require(text::is_valid_utf8(document.text), "a document's text is no UTF-8");
  require(document.text.find('\0') == std::string::npos, "a document's text has a NUL in it");
  require(text::is_valid_utf8(describe(document)), "a field of a document is no UTF-8");
  const SpanCheck in_text(document.text);
  for (const Passage& passage : document.passages) in_text(passage.span, "passage");
  for (const SingleAsset& asset : document.assets) in_text(asset.span, "single asset");
  for (const Problem& problem : document.problems) in_text(problem.span, "problem");
  require(document.coded || document.passages.empty(), "passages without ready-made facts");
  if (document.coded) {
    check_spans(*document.coded, in_text);
    for (const Passage& passage : document.passages)
      require(passage.takedown < document.coded->takedowns.size() &&
                  passage.network < document.coded->takedowns[passage.takedown].networks.size(),
              "a passage is of a network that there is not");
    check(document, extract(document));
  }
  if (document.more_assets) {
    document.more_assets([&](const SingleAsset& asset) { in_text(asset.span, "further asset"); });
    const std::string once = describe_more(document);
    require(text::is_valid_utf8(once), "a further asset is no UTF-8");
    require(once == describe_more(document), "more_assets gives something else the second time");
  }
}

std::vector<Document> read_twice(
    const std::function<void(const std::function<void(Document)>&)>& read) {
  std::vector<Document> documents;
  std::string first, second;
  const std::string error = run([&] {
    read([&](Document document) {
      check(document);
      first += describe(document);
      documents.push_back(std::move(document));
    });
  });
  const std::string again =
      run([&] { read([&](const Document& document) { second += describe(document); }); });
  require(error == again, "the second reading fails otherwise than the first");
  require(first == second, "the second reading gives other documents than the first");
  return documents;
}

std::vector<Document> read_twice(const Importer& importer, const InputFile& file) {
  const int score = importer.identify(file);
  require(score >= 0 && score <= 100, "identify() gives a score beyond 0 to 100");
  return read_twice([&](const auto& sink) { importer.read(file, sink); });
}

}  // namespace takedowndb::fuzz
