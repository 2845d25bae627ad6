/// @file
/// The exceptions of this library. They tell that a *call* failed: a file that cannot be opened,
/// a database of another program, wrong arguments. What is wrong with the content of a *document*
/// is never thrown; it is a recorded Problem (document.h).
#pragma once

#include <stdexcept>
#include <string>

#include "takedowndb/export.h"

namespace takedowndb {

/// The base of all exceptions that this library throws on purpose. `what()` is one line in the form
/// "FILE: what is wrong and what to do", ready to be shown to a person.
class TAKEDOWNDB_EXPORT Error : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// A file or folder that cannot be read or written (missing, no permission, disk full).
class TAKEDOWNDB_EXPORT IoError : public Error {
 public:
  using Error::Error;
};

/// A file whose bytes are not what its reader expects (binary, too large, malformed record).
class TAKEDOWNDB_EXPORT FormatError : public Error {
 public:
  using Error::Error;
};

/// The database cannot be used: no database, one of another program, of a newer schema, damaged,
/// locked by another process, or a statement that SQLite refused.
class TAKEDOWNDB_EXPORT DatabaseError : public Error {
 public:
  using Error::Error;
};

/// The caller asked for something that does not exist or makes no sense: an unknown report, network
/// or format, a filter out of range.
class TAKEDOWNDB_EXPORT UsageError : public Error {
 public:
  using Error::Error;
};

}  // namespace takedowndb
