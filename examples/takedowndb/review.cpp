// takedowndb review: walks a person through what needs a ruling, a key for each answer. Answers are
// stored together at the end, or when the person quits; the end of the input quits, too.
#include <takedowndb/takedowndb.h>

#include <iostream>
#include <memory>
#include <string>
#include <vector>

#include "commands.h"
#include "output.h"

namespace takedowndb::program {
namespace {

struct Options {
  std::string db;
  std::string kind;
  std::string because;
  int limit = 100;
  bool list = false;
};

void show(const Question& question, std::size_t number, std::size_t of) {
  std::string text = "\n[" + std::to_string(number) + '/' + std::to_string(of) + "] " +
                     shown(question.text) + '\n';
  for (const std::string& fact : question.facts) text += "    " + shown(fact) + '\n';
  print(text);
}

std::string keys(const Question& question) {
  std::string text;
  for (const auto& answer : question.answers) text += answer.key + " " + answer.text + ", ";
  return text + "k skip, u undo the last answer, q quit";
}

enum class Step { kNext, kBack, kQuit };

Step ask(const Question& question, std::vector<Ruling>& rulings, const std::string& because) {
  for (;;) {
    print("  " + keys(question) + " > ");
    flush_output();
    std::string line;
    if (!std::getline(std::cin, line)) {
      print("\n");
      return Step::kQuit;
    }
    const auto first = line.find_first_not_of(" \t\r");
    const std::string key = first == std::string::npos ? "" : line.substr(first, 1);
    if (key == "q") return Step::kQuit;
    if (key == "u") return Step::kBack;
    if (key == "k" || key.empty()) {
      rulings.emplace_back();  // nothing; kept so that "undo" finds its way back
      rulings.back().first.clear();
      return Step::kNext;
    }
    for (const auto& answer : question.answers)
      if (answer.key == key) {
        rulings.push_back(answer.ruling);
        rulings.back().because = because;
        return Step::kNext;
      }
    print("  \"" + shown(line) + "\" is none of the keys\n");
  }
}

int run_review(const Options& options) {
  std::vector<Question> questions;
  {
    const Database db = Database::open(options.db, OpenMode::kReadOnly);
    for (Question& question : db.questions(100000))
      if (options.kind.empty() || question.kind == options.kind)
        questions.push_back(std::move(question));
  }
  const std::size_t all = questions.size();
  if (questions.size() > static_cast<std::size_t>(options.limit))
    questions.resize(static_cast<std::size_t>(options.limit));
  if (questions.empty()) {
    print("nothing needs a ruling\n");
    return kDone;
  }
  if (options.list) {
    for (std::size_t i = 0; i < questions.size(); ++i) show(questions[i], i + 1, all);
    return kDone;
  }
  std::vector<Ruling> rulings;
  for (std::size_t i = 0; i < questions.size();) {
    show(questions[i], i + 1, all);
    const Step step = ask(questions[i], rulings, options.because);
    if (step == Step::kQuit) break;
    if (step == Step::kNext) {
      ++i;
    } else if (i > 0) {
      --i;
      rulings.pop_back();
    }
  }
  std::erase_if(rulings, [](const Ruling& ruling) { return ruling.first.empty(); });
  if (!rulings.empty()) {
    Database db = Database::open(options.db, OpenMode::kReadWrite);
    db.decide(rulings);
  }
  print(counted(static_cast<std::int64_t>(rulings.size()), "decision") + " stored\n");
  return kDone;
}

}  // namespace

void add_review(CLI::App& app, Run& run) {
  CLI::App& command = *app.add_subcommand(
      "review", "Go through what needs a person: near misses, conflicts, doubtful claims");
  const auto options = std::make_shared<Options>();
  command.add_option("DB", options->db, "The database")->required();
  command.add_option("--kind", options->kind, "Only near_miss, conflict or low_confidence")
      ->check(CLI::IsMember({"near_miss", "conflict", "low_confidence"}));
  command.add_option("--limit", options->limit, "At most so many questions")
      ->check(CLI::Range(1, 100000))
      ->capture_default_str();
  command.add_option("--because", options->because, "Why, for all answers of this sitting");
  command.add_flag("--list", options->list, "Only print the questions");
  command.footer(
      "Each question shows what the sources say, with quotations; type the key of an answer and\n"
      "Enter. Answers become decisions when you quit or have answered all; takedowndb decide DB\n"
      "log lists them and decide DB undo N takes one back.\n\n"
      "Example:\n  takedowndb review takedowns.db --kind near_miss");
  command.callback([options, &run] { run = [options] { return run_review(*options); }; });
}

}  // namespace takedowndb::program
