/// @file
/// Importers know one input format each and nothing else: bytes in, Documents out.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "takedowndb/document.h"
#include "takedowndb/export.h"

namespace takedowndb {

/// A file to be read. Holds no descriptor open between calls.
struct TAKEDOWNDB_EXPORT InputFile {
  std::string path;  ///< as given; "-" is standard input; "a.zip/b/c.txt" lies in an archive
  std::string head;  ///< its first bytes (at most 64 KiB), for identify()
  /// The bytes, when they do not lie in a file of their own: a member of an archive, or bytes that
  /// a program has at hand.
  std::shared_ptr<const std::string> content;

  /// The name without folders.
  std::string name() const;
  /// Lower-case extension with its dot (".csv"), or empty.
  std::string extension() const;
  /// All bytes. @throws IoError when it cannot be read, FormatError beyond `limit` bytes.
  std::string bytes(std::size_t limit) const;
  /// The bytes in order, in blocks of at most 256 KiB, until `take` returns false: for formats that
  /// are read row by row. Standard input can be read once only. @throws IoError
  void each_block(const std::function<bool(std::string_view)>& take) const;
  /// Opens `path` and reads the head. @throws IoError, FormatError when it lies in a zip archive
  /// and cannot be unpacked
  static InputFile open(const std::string& path);
  /// A file that is in memory. `path` names it in messages and by its extension.
  static InputFile from_bytes(std::string path, std::string bytes);
  /// The files that `path` stands for: itself, or all below a folder or in a zip archive in the
  /// order of their paths, without hidden ones, manifest.csv and the folder of a saved page.
  /// Archives (.zip) below a folder stand for what is in them. A path that there is not, with *, ?
  /// or [ in it, is a pattern of the shell. @throws IoError
  static std::vector<std::string> list(const std::string& path);
};

/// Opens files one after another, as InputFile::open does, and keeps the zip archive of the last
/// one open: for going through all files of an archive.
class TAKEDOWNDB_EXPORT InputOpener {
 public:
  InputOpener();
  ~InputOpener();
  InputOpener(InputOpener&&) noexcept;
  InputOpener& operator=(InputOpener&&) noexcept;

  /// @throws IoError, FormatError
  InputFile open(const std::string& path);
  /// Whether there is such a file, by itself or in an archive.
  bool has(const std::string& path);

 private:
  class Archive;
  // The archive that a path leads into, and the rest of the path; nullptr when there is none.
  Archive* archive_of(const std::string& path, std::string& member);

  std::unique_ptr<Archive> archive_;
};

/// Reads one format. Stateless: read() may be called from several threads at once.
class TAKEDOWNDB_EXPORT Importer {
 public:
  virtual ~Importer() = default;
  /// Short and stable: "text", "record". What --format takes and `sources.importer` stores.
  virtual std::string_view name() const = 0;
  /// One line for `takedowndb formats`.
  virtual std::string_view description() const = 0;
  /// How sure this importer is that the file is its format: 0 not at all, 100 certain. Looks at
  /// content as well as name and never throws.
  virtual int identify(const InputFile& file) const = 0;
  /// Hands every document of the file to `sink`, in the file's order.
  /// @throws IoError, FormatError when the file as a whole cannot be used; what is wrong with a
  /// part is a Problem of the document.
  virtual void read(const InputFile& file, const std::function<void(Document)>& sink) const = 0;
};

/// The importers that an import tries: the highest identify() wins, the earlier one on a tie.
class TAKEDOWNDB_EXPORT ImporterRegistry {
 public:
  /// The bundled importers, in their fixed order.
  static ImporterRegistry bundled();
  ImporterRegistry();
  ~ImporterRegistry();
  ImporterRegistry(ImporterRegistry&&) noexcept;
  ImporterRegistry& operator=(ImporterRegistry&&) noexcept;

  /// Adds an importer before all others. The registry owns it.
  void add(std::unique_ptr<Importer> importer);
  /// In the order in which they are tried. Pointers live as long as the registry.
  std::vector<const Importer*> importers() const;
  /// The importer named `name`. @throws UsageError when there is none.
  const Importer& by_name(std::string_view name) const;
  /// The importer for a file; nullptr when none recognises it (identify() 0 everywhere).
  const Importer* find(const InputFile& file) const;

 private:
  std::vector<std::unique_ptr<Importer>> importers_;
};

/// An importer, named "table", that reads any table by a mapping file: lines `field = column`
/// (README.md lists the fields). Give it to ImporterRegistry::add(). @throws IoError when there is
/// no such file, UsageError for an empty name; what is wrong in it is told when it is used.
TAKEDOWNDB_EXPORT std::unique_ptr<Importer> table_importer(const std::string& mapping);

}  // namespace takedowndb
