// The folder of an export. In: files, written one after the other; out: all of them in their
// places, or, when anything fails, the folder as it was. They are written into a hidden folder
// inside and moved at the end. takedowndb-export.json in the folder lists what exports made it, so
// that a later one replaces its own files and touches no others.
#pragma once

#include <cstdint>
#include <cstdio>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "store/sha256.h"
#include "takedowndb/export_to.h"

namespace takedowndb::exports {

// One file that is being written. @throws IoError when it cannot be.
class OutputFile {
 public:
  // `shown` is the path that errors name.
  OutputFile(const std::string& path, std::string shown);
  void write(std::string_view text);
  // Everything is on the disk. Until then the file is not part of the export.
  void close();
  std::int64_t bytes() const { return bytes_; }
  // Of all that was written, after close().
  const std::string& sha256() const { return digest_; }

 private:
  struct Close {
    void operator()(std::FILE* file) const { std::fclose(file); }
  };
  [[noreturn]] void fail(int error) const;

  std::string shown_;
  std::unique_ptr<std::FILE, Close> file_;
  store::Sha256 hash_;
  std::string digest_;
  std::int64_t bytes_ = 0;
};

class OutputFolder {
 public:
  // @throws UsageError when the folder holds files that no export made, IoError when it cannot be
  // made or another export is writing into it.
  OutputFolder(std::string folder, std::string format);
  ~OutputFolder();
  OutputFolder(const OutputFolder&) = delete;
  OutputFolder& operator=(const OutputFolder&) = delete;

  // `name` is a path inside the folder, "data/networks.csv".
  OutputFile open(const std::string& name);
  void close(const std::string& name, OutputFile& file);
  void write_whole(const std::string& name, std::string_view text);
  // Puts everything in its place. @throws UsageError when a file is in the way, IoError.
  std::vector<ExportedFile> finish();

 private:
  using Exports = std::map<std::string, std::vector<std::string>>;  // files by format
  void lock_stage();
  void read_marker();
  void write_marker(const Exports& exports);
  void require_ours() const;
  void require_free(const std::string& name) const;
  std::string in_folder(const std::string& name) const;
  std::string staged(const std::string& name) const;

  std::string folder_;
  std::string format_;
  bool made_ = false;     // the folder is new
  bool staging_ = false;  // the hidden folder is ours
  int lock_ = -1;
  Exports earlier_;
  std::vector<ExportedFile> files_;
};

}  // namespace takedowndb::exports
