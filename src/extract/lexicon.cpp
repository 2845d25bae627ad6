#include "extract/lexicon.h"

#include <algorithm>
#include <array>
#include <bit>
#include <utility>

#include "extract/lexicon_names.h"
#include "extract/signs.h"
#include "extract/words.h"
#include "language/language.h"
#include "text/csv.h"
#include "text/embedded.h"
#include "text/utf8.h"

namespace takedowndb::grammar {
namespace {

std::vector<std::string_view> split(std::string_view s, char by) {
  std::vector<std::string_view> parts;
  while (true) {
    const std::size_t at = s.find(by);
    parts.push_back(s.substr(0, at));
    if (at == std::string_view::npos) return parts;
    s.remove_prefix(at + 1);
  }
}

// "remov(e|es|)x" -> "removex", "removesx", "removx".
void expand(std::string_view pattern, std::vector<std::string>& out) {
  const std::size_t open = pattern.find('(');
  const std::size_t close = open == std::string_view::npos ? open : pattern.find(')', open);
  if (close == std::string_view::npos) {
    out.emplace_back(pattern);
    return;
  }
  for (const auto choice : split(pattern.substr(open + 1, close - open - 1), '|')) {
    std::string one(pattern.substr(0, open));
    one += choice;
    one += pattern.substr(close + 1);
    expand(one, out);
  }
}

// Alternatives divided by '|' outside parentheses.
std::vector<std::string_view> alternatives(std::string_view s) {
  std::vector<std::string_view> parts;
  int depth = 0;
  std::size_t begin = 0;
  for (std::size_t i = 0; i <= s.size(); ++i) {
    if (i == s.size() || (s[i] == '|' && depth == 0)) {
      parts.push_back(s.substr(begin, i - begin));
      begin = i + 1;
    } else if (s[i] == '(') {
      ++depth;
    } else if (s[i] == ')') {
      --depth;
    }
  }
  return parts;
}

bool has_upper(std::string_view s) {
  return std::ranges::any_of(s, [](char c) { return c >= 'A' && c <= 'Z'; });
}

// In the order of WordList.

}  // namespace

void Lexicon::List::add(std::string_view word) {
  const std::uint64_t front = text::front_of_literal(word);
  const std::uint64_t place = place_of(front);
  looks[place / 64] |= std::uint64_t{1} << (place % 64);
  fronts.push_back(front);
  words.emplace_back(word);
}

bool Lexicon::has(const List& list, std::uint64_t front, std::string_view word) {
  // Without a branch for each, that no processor could foresee.
  bool front_there = false;
  for (const std::uint64_t one : list.fronts) front_there |= one == front;
  if (!front_there) return false;
  for (std::size_t i = 0; i < list.words.size(); ++i)
    if (list.fronts[i] == front && same_word(word, list.words[i])) return true;
  return false;
}

std::optional<Cat> cat_from_name(std::string_view name) {
  for (const auto& [word, cat] : kNames)
    if (word == name) return cat;
  return std::nullopt;
}

const Lexicon& Lexicon::bundled() {
  static const Lexicon kLexicon;
  return kLexicon;
}

Lexicon::Lexicon() {
  nodes_.emplace_back();
  values_.emplace_back();
  value_index_.emplace("", 0);
  load_reference();
  for (const auto& file : embedded::lexicon()) load_tsv(file.text);
  finish();
}

void Lexicon::load_tsv(std::string_view text) {
  for (auto line : split(text, '\n')) {
    if (line.empty() || line.front() == '#') continue;
    const auto columns = split(line, '\t');
    if (columns[0] == "default_platform" && columns.size() > 2) {
      for (const auto one : split(columns[1], '|')) {
        const std::size_t blank = one.rfind(' ');
        const std::string_view company = one.substr(0, blank);
        (company == "*" ? platform_of_all_ : default_platform_.add(company))
            .add(one.substr(blank + 1), std::string(columns[2]));
      }
      continue;
    }
    if (columns[0] == "confidence" && columns.size() > 2) {
      const auto counts = split(columns[2], '/');
      confidence_.add(columns[1], (std::stod(std::string(counts.at(0))) + 1) /
                                      (std::stod(std::string(counts.at(1))) + 2));
      continue;
    }
    if (columns[0] == "list" && columns.size() > 2) {
      const auto name = std::ranges::find(kListNames, columns[1]);
      List& list = lists_.at(static_cast<std::size_t>(name - kListNames.begin()));
      for (const auto one : split(columns[2], '|')) list.add(one);
      continue;
    }
    const auto cat = cat_from_name(columns[0]);
    if (!cat || columns.size() < 2) continue;
    Sense sense;
    sense.cat = *cat;
    sense.name = columns.size() > 3 && columns[3] == "name";
    add_phrases(columns[1], sense, columns.size() > 2 ? columns[2] : std::string_view());
  }
}

void Lexicon::add_phrases(std::string_view phrases, Sense sense, std::string_view value) {
  std::vector<std::string> all;
  for (const auto one : alternatives(phrases)) expand(one, all);
  for (const auto& phrase : all) add(phrase, sense, value);
}

void Lexicon::add(std::string_view phrase, Sense sense, std::string_view value) {
  TokenStream stream;
  tokenize(phrase, vocabulary_, stream);
  const auto [it, is_new] =
      value_index_.emplace(std::string(value), static_cast<std::uint32_t>(values_.size()));
  if (is_new) values_.emplace_back(value);
  sense.value = it->second;
  std::uint32_t node = 0;
  bool first = true;
  bool possessive = false;
  for (const Token& token : stream.tokens) {
    if (is_passed_over(token)) continue;
    std::string_view raw = stream.text.substr(token.begin, token.end - token.begin);
    const std::uint32_t word = vocabulary_.add(raw);
    if (possessive) node = add_edge(node, vocabulary_.add("'s"));
    possessive = token.possessive;
    if (first) {
      if (words_.size() <= word) words_.resize(word + 1);
      if (words_[word].root == 0) {
        words_[word].root = static_cast<std::uint32_t>(nodes_.size());
        nodes_.emplace_back();
      }
      node = words_[word].root;
      first = false;
      continue;
    }
    node = add_edge(node, word);
  }
  if (node == 0) return;
  pending_.resize(nodes_.size());
  auto& senses = pending_[node];
  const bool known = std::ranges::any_of(
      senses, [&](const Sense& s) { return s.cat == sense.cat && s.value == sense.value; });
  if (!known) senses.push_back(sense);
}

std::uint32_t Lexicon::add_edge(std::uint32_t node, std::uint32_t word) {
  const std::uint64_t key = (static_cast<std::uint64_t>(node) << 32U) | word;
  const auto [edge, added] = pending_edges_.emplace(key, static_cast<std::uint32_t>(nodes_.size()));
  if (added) {
    nodes_[node].children |= std::uint64_t{1} << (word % 64);
    nodes_.emplace_back();
  }
  return edge->second;
}

void Lexicon::finish() {
  possessive_ = vocabulary_.add("'s");
  const auto known = [&](std::string_view word) -> Word& {
    const std::uint32_t number = vocabulary_.add(word);
    words_.resize(vocabulary_.size());
    return words_[number];
  };
  const auto give = [&](std::string_view word, Signs given) {
    known(word).signs |= static_cast<std::uint8_t>(given >> kFirstSign);
  };
  for (const auto& [word, given] : kSmallWords) give(word, given);
  for (const auto& [list, given] : kSignLists)
    for (const auto& word : lists_[static_cast<std::size_t>(list)].words) give(word, given);
  for (const language::CommonWord& c : language::common_words()) {
    known(c.word);
    common_.resize(words_.size());
    common_[vocabulary_.find(c.word)] =
        (c.english && c.word.size() > 1 ? kEnglish : 0) | (c.foreign ? kForeign : 0);
  }
  common_.resize(words_.size());
  pending_.resize(nodes_.size());
  lay_senses();
  pending_ = {};
  lay_edges();
  for (Word& word : words_) {
    word.senses = nodes_[word.root].senses;
    word.children = nodes_[word.root].children;
    word.steps = nodes_[word.root].steps;
    // "tied the first network to" counts networks
    if (word.senses.cats.meets(bit(Cat::kOrdinal))) continue;
    for (std::uint32_t k = 0; k < word.senses.count; ++k)
      word.adverb |= senses_[word.senses.first + k].cat == Cat::kAdverb;
  }
}

void Lexicon::lay_senses() {
  std::unordered_map<std::string, Senses> known;
  for (std::size_t i = 0; i < nodes_.size(); ++i) {
    std::string key;
    for (const Sense& s : pending_[i]) {
      const unsigned flags = (s.ambiguous ? 1U : 0U) | (s.name ? 2U : 0U) | (s.adjective ? 4U : 0U);
      for (const std::uint32_t part : {static_cast<std::uint32_t>(s.cat), flags, s.value})
        key.append(reinterpret_cast<const char*>(&part), sizeof part);
    }
    const auto [it, is_new] = known.emplace(std::move(key), Senses());
    Senses& senses = it->second;
    if (!is_new) {
      nodes_[i].senses = senses;
      continue;
    }
    senses.first = static_cast<std::uint32_t>(senses_.size());
    constexpr std::size_t kMost = 255;  // no phrase has nearly as many
    senses.count = static_cast<std::uint8_t>(std::min(pending_[i].size(), kMost));
    senses_.insert(senses_.end(), pending_[i].begin(), pending_[i].end());
    for (const Sense& sense : pending_[i]) {
      if (sense.name)
        senses.names = true;
      else
        senses.cats |= bit(sense.cat);
    }
    senses.by_itself = !senses.names && !senses.cats.meets(bit(Cat::kNumber));
    nodes_[i].senses = senses;
  }
}

void Lexicon::lay_edges() {
  std::vector<std::pair<std::uint64_t, std::uint32_t>> all(pending_edges_.begin(),
                                                           pending_edges_.end());
  pending_edges_ = {};
  std::sort(all.begin(), all.end());
  const auto node_of = [](std::uint64_t key) { return key >> 32U; };
  for (auto at = all.begin(); at != all.end();) {
    const auto end = std::find_if(
        at, all.end(), [&](const auto& e) { return node_of(e.first) != node_of(at->first); });
    const auto count = static_cast<std::size_t>(end - at);
    // A single one fills its table; of others a third and more stays empty.
    const std::size_t places = std::bit_ceil(count == 1 ? count : count + count / 2);
    Steps& steps = nodes_[node_of(at->first)].steps;
    steps.first = static_cast<std::uint32_t>(edges_.size());
    steps.mask = static_cast<std::uint32_t>(places - 1);
    edges_.resize(edges_.size() + places);
    for (; at != end; ++at) {
      const auto word = static_cast<std::uint32_t>(at->first);
      std::uint32_t i = word & steps.mask;
      while (edges_[steps.first + i].word != 0) i = (i + 1) & steps.mask;
      edges_[steps.first + i] = {word, at->second};
    }
  }
  // Of nodes without any.
  edges_.emplace_back();
  for (Node& node : nodes_)
    if (node.children == 0) node.steps = {static_cast<std::uint32_t>(edges_.size() - 1), 0};
}

std::uint32_t Lexicon::look_up(const Steps& steps, std::uint32_t word) const {
  const Edge* const edges = edges_.data() + steps.first;
  std::uint32_t i = word & steps.mask;
  for (std::uint32_t n = 0; n <= steps.mask; ++n, i = (i + 1) & steps.mask) {
    if (edges[i].word == word) return edges[i].to;
    if (edges[i].word == 0) break;
  }
  return 0;
}

bool Lexicon::may_be_name(const TokenStream& stream, std::size_t i, std::size_t length) {
  if (!stream.cased) return true;
  const Token& first = stream.tokens[i];
  if (first.kind != TokenKind::kWord) return true;
  if (!first.capital) {
    // "the Kremlin", "the Middle East": the first capital may stand behind the article.
    return length > 1 && stream.tokens[i + length - 1].capital;
  }
  return true;
}

Match Lexicon::longest(const TokenStream& stream, std::size_t i, const Word& word) const {
  const Token* const tokens = stream.tokens.data();
  const std::size_t count = stream.tokens.size();
  Match best;
  std::size_t end = i + 1;
  // The word's own node, of which it has a copy at hand; most phrases end there.
  const Steps* steps = &word.steps;
  const Senses* senses = &word.senses;
  std::uint64_t children = word.children;
  while (true) {
    if (!senses->cats.empty() || (senses->names && may_be_name(stream, i, end - i)))
      best = {static_cast<std::uint32_t>(end - i), senses};
    if (end == count || !may_go_on(children, tokens + end - 1)) return best;
    if (tokens[end - 1].possessive) {
      // "People's Republic of China": a possessive inside a phrase is a step of its own.
      const std::uint32_t to = child(*steps, children, possessive_);
      if (to == 0) return best;
      steps = &nodes_[to].steps;
      children = nodes_[to].children;
    }
    std::size_t next = end;
    if (next + 1 < count && tokens[next].kind == TokenKind::kMark && is_passed_over(tokens[next]) &&
        (tokens[next].mark == '-' ? !tokens[next + 1].spaced
                                  : tokens[next + 1].capital && tokens[end - 1].capital &&
                                        tokens[end - 1].end - tokens[end - 1].begin <= 3)) {
      ++next;
    }
    // One line end may stand inside a phrase, as in a hard-wrapped text.
    if (next < count && tokens[next].kind == TokenKind::kNewline) ++next;
    std::uint32_t to = 0;
    for (int skipped = 0; skipped < 3 && next < count; ++skipped, ++next) {
      to = child(*steps, children, tokens[next].word);
      if (to != 0) break;
      if (!is_adverb(tokens[next].word)) break;
    }
    if (to == 0) return best;
    steps = &nodes_[to].steps;
    senses = &nodes_[to].senses;
    children = nodes_[to].children;
    end = next + 1;
  }
}

std::string_view Lexicon::company_of(std::string_view platform) const {
  const std::string* const company = platform_company_.find(platform);
  return company == nullptr ? std::string_view() : std::string_view(*company);
}

std::string_view Lexicon::default_platform(std::string_view company, std::string_view kind) const {
  if (const std::string* const platform = platform_of_all_.find(kind)) return *platform;
  const auto* const of = default_platform_.find(company);
  const std::string* const platform = of == nullptr ? nullptr : of->find(kind);
  return platform == nullptr ? std::string_view() : std::string_view(*platform);
}

double Lexicon::confidence(std::string_view rule) const {
  const double* const known = confidence_.find(rule);
  return known == nullptr ? kUnseenRule : *known;
}

void Lexicon::load_reference() {
  const auto table = [](std::string_view name) {
    for (const auto& file : embedded::reference())
      if (file.path == name) return text::read_csv(file.text);
    return text::CsvTable();
  };
  const auto name_sense = [](Cat cat, bool name) {
    Sense sense;
    sense.cat = cat;
    sense.name = name;
    return sense;
  };
  std::unordered_map<std::string, std::string> countries;  // by a name or adjective of one word
  for (const auto& row : table("country_names.csv").rows) {
    const std::string& type = row[2];
    if (row[3] != "1") countries.emplace(row[0], row[1]);
    Sense sense = name_sense(Cat::kCountry, true);
    if (type == "demonym" || type == "adjective") sense.cat = Cat::kDemonym;
    if (type == "capital" || type == "city" || type == "metonym") sense.cat = Cat::kCity;
    sense.adjective = type == "adjective";
    sense.ambiguous = row[3] == "1";
    // Two capitals as a name ("US", "UK"): an everyday word in lower case.
    add(row[0], sense, row[1]);
  }
  for (const auto& row : table("countries.csv").rows) {
    add(row[2], name_sense(Cat::kCountry, true), row[0]);
    countries.emplace(row[2], row[0]);
  }
  // "the Myanmar military" names a body and says where it is.
  const auto add_country_of = [&](std::string_view name) {
    const std::size_t blank = name.find(' ');
    if (blank == std::string_view::npos) return;
    if (const auto it = countries.find(std::string(name.substr(0, blank))); it != countries.end())
      add(name, name_sense(Cat::kDemonym, true), it->second);
  };
  for (const auto& row : table("regions.csv").rows)
    add(row[0], name_sense(Cat::kRegion, row[0] != "sub-saharan africa" && row[0].size() > 3),
        row[0]);
  for (const auto& row : table("region_names.csv").rows)
    add(row[0], name_sense(Cat::kRegion, true), row[1]);
  for (const auto& row : table("platforms.csv").rows) platform_company_.add(row[0], row[2]);
  for (const auto& row : table("platform_names.csv").rows) {
    Sense sense = name_sense(Cat::kPlatform, true);
    sense.ambiguous = row.size() > 2 && row[2] == "1";
    add(row[0], sense, row[1]);
  }
  for (const auto& row : table("companies.csv").rows) {
    Sense sense = name_sense(row[2] == "platform" ? Cat::kCompany : Cat::kOther, true);
    add(row[0], sense, row[0]);
    for (const auto alias : split(row[1], ';'))
      if (!alias.empty()) add(alias, sense, row[0]);
  }
  for (const auto& row : table("asset_kind_names.csv").rows)
    add(row[0], name_sense(Cat::kKind, false), row[1] + "/" + (row.size() > 2 ? row[2] : ""));
  const auto add_names = [&](std::string_view file, Cat cat) {
    for (const auto& row : table(file).rows) {
      Sense sense = name_sense(cat, true);
      add(row[0], sense, row[0]);
      if (cat == Cat::kActor) add_country_of(row[0]);
      const auto aliases = split(row[1], ';');
      for (auto alias : aliases) {
        while (!alias.empty() && alias.front() == ' ') alias.remove_prefix(1);
        if (alias.empty()) continue;
        // "Russia's GRU": two things in a text, a country and the name that is known without it.
        const std::string_view rest = alias.substr(alias.find(' ') + 1);
        if (rest != alias && (rest == row[0] || std::ranges::find(aliases, rest) != aliases.end()))
          continue;
        sense.ambiguous = alias.size() <= 3 && has_upper(alias);
        add(alias, sense, row[0]);
        if (cat == Cat::kActor) add_country_of(alias);
      }
    }
  };
  add_names("actors.csv", Cat::kActor);
  add_names("operations.csv", Cat::kOperation);
}

}  // namespace takedowndb::grammar
