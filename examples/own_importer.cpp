// An importer of one's own, for notes: a date and a text a line, "2018-10-26 Facebook removed ...";
// each is a document. Prints what is then known of the networks: own_importer NOTES DATABASE
#include <takedowndb/takedowndb.h>

#include <iostream>
#include <sstream>

class Notes : public takedowndb::Importer {
  std::string_view name() const override { return "notes"; }
  std::string_view description() const override { return "a date and a text a line"; }
  int identify(const takedowndb::InputFile& file) const override {
    return file.extension() == ".notes" ? 100 : 0;
  }
  void read(const takedowndb::InputFile& file,
            const std::function<void(takedowndb::Document)>& sink) const override {
    std::istringstream lines(file.bytes(1 << 20));
    for (takedowndb::Document note; std::getline(lines, note.metadata.published, ' ');) {
      std::getline(lines, note.text);
      note.name = file.name() + " of " + note.metadata.published;
      sink(note);
    }
  }
};

int main(int argc, char** argv) {
  if (argc != 3) return 2;
  try {
    auto importers = takedowndb::ImporterRegistry::bundled();
    importers.add(std::make_unique<Notes>());
    takedowndb::ImportOptions options;
    options.importers = &importers;
    auto db = takedowndb::Database::open(argv[2]);
    std::cout << db.import_from(argv[1], options).documents << " documents imported\n";
    for (const auto& network : db.network_summary())
      std::cout << network.code << ' ' << network.removed << ' ' << network.origins << ": "
                << network.assets.value_or(0) << " assets\n";
  } catch (const takedowndb::Error& error) {
    std::cerr << error.what() << '\n';
    return 1;
  }
}
