// takedowndb decide: what a person rules, each with a word: same, different, reject, accept, set,
// name, undo, log.
#include <takedowndb/takedowndb.h>

#include <array>
#include <charconv>
#include <memory>
#include <vector>

#include "commands.h"
#include "output.h"

namespace takedowndb::program {
namespace {

struct Options {
  std::string db;
  std::string verb;
  std::vector<std::string> words;
  std::string source;
  std::string because;
  TableOptions table;
};

[[noreturn]] void wrong(const std::string& what) {
  throw UsageError(what + "; see takedowndb decide --help");
}

std::int64_t number(const std::string& word) {
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
  if (error != std::errc() || end != word.data() + word.size())
    wrong("\"" + word + "\" is no number of a decision");
  return value;
}

struct Verb {
  const char* word;
  std::size_t words;  // that must follow
  const char* usage;
};
constexpr auto kVerbs = std::to_array<Verb>({{"same", 2, "same MENTION MENTION"},
                                             {"different", 2, "different MENTION MENTION"},
                                             {"reject", 1, "reject CLAIM"},
                                             {"accept", 1, "accept CLAIM"},
                                             {"set", 3, "set NETWORK PROPERTY VALUE"},
                                             {"name", 2, "name OPERATION NAME"},
                                             {"undo", 1, "undo NUMBER"},
                                             {"log", 0, "log"}});

const Verb& verb_of(const Options& options) {
  for (const Verb& verb : kVerbs) {
    if (options.verb != verb.word) continue;
    if (options.words.size() != verb.words)
      wrong("write: takedowndb decide DB " + std::string(verb.usage));
    return verb;
  }
  wrong("\"" + options.verb +
        "\" is no decision; use same, different, reject, accept, set, name, "
        "undo or log");
}

Ruling ruling_of(const Options& options) {
  using Kind = Ruling::Kind;
  Ruling ruling;
  ruling.kind = options.verb == "same"        ? Kind::kSame
                : options.verb == "different" ? Kind::kDifferent
                : options.verb == "reject"    ? Kind::kReject
                : options.verb == "accept"    ? Kind::kAccept
                : options.verb == "set"       ? Kind::kSet
                                              : Kind::kName;
  ruling.first = options.words[0];
  if (ruling.kind == Kind::kSet) {
    ruling.property = options.words[1];
    ruling.second = options.words[2];
  } else if (options.words.size() > 1) {
    ruling.second = options.words[1];
  }
  ruling.source = options.source;
  ruling.because = options.because;
  return ruling;
}

int run_decide(const Options& options) {
  verb_of(options);
  if (options.verb == "log") {
    print_table(Database::open(options.db, OpenMode::kReadOnly).decisions(), options.table);
    return kDone;
  }
  if (options.verb == "set" && options.source.empty() && options.because.empty())
    wrong(R"(say where the value stands or why it is right: --source "..." or --because "...")");
  Database db = Database::open(options.db, OpenMode::kReadWrite);
  if (options.verb == "undo") {
    db.undo(number(options.words[0]));
    print("decision " + options.words[0] + " undone\n");
    return kDone;
  }
  const std::vector<std::int64_t> ids = db.decide({ruling_of(options)});
  print("decision " + std::to_string(ids.front()) + " stored; takedowndb decide " + options.db +
        " undo " + std::to_string(ids.front()) + " takes it back\n");
  return kDone;
}

}  // namespace

void add_decide(CLI::App& app, Run& run) {
  CLI::App& command = *app.add_subcommand(
      "decide", "Rule on what the sources leave open; wins over everything, can be undone");
  const auto options = std::make_shared<Options>();
  command.add_option("DB", options->db, "The database")->required();
  command
      .add_option("VERB", options->verb, "same, different, reject, accept, set, name, undo, log")
      ->required();
  command.add_option("WORDS", options->words, "What is ruled on; see below");
  command.add_option("--source", options->source, "Where the right value stands");
  command.add_option("--because", options->because, "Why");
  add_table_options(command, options->table);
  command.footer(
      "  same MENTION MENTION         two mentions speak of one network\n"
      "  different MENTION MENTION    they do not\n"
      "  reject CLAIM                 a claim is wrong: it counts for nothing\n"
      "  accept CLAIM                 a claim is right: it wins its slot\n"
      "  set NETWORK PROPERTY VALUE   the right value; an empty one says that there is none\n"
      "  name OPERATION NAME          what an operation is called\n"
      "  undo NUMBER                  takes a decision back; it stays in the log\n"
      "  log                          all decisions\n\n"
      "A MENTION is a document and its place in the view mention_networks (story.txt#0.2), or a\n"
      "number; a CLAIM its number in the view claim_quotes; a NETWORK its code; an OPERATION its\n"
      "name or the code of one of its networks. Decisions survive imports and rebuilds.\n\n"
      "Example:\n"
      "  takedowndb decide takedowns.db same post.txt#0.1 story.txt#0.0 --because \"same "
      "figures\"\n"
      "  takedowndb decide takedowns.db set FB-IR-1018-A removed 2018-10-26 --source \"the post\"\n"
      "  takedowndb decide takedowns.db set FB-IR-1018-A asset \"about 30 facebook/page\" "
      "--because \"counted\"");
  command.callback([options, &run] { run = [options] { return run_decide(*options); }; });
}

}  // namespace takedowndb::program
