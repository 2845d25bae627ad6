/**
 * @file
 * takedowndb from C, and so from Python, R, Julia, Go and every other language that calls C.
 *
 * All text is UTF-8 and ends in a zero byte. Functions that can fail return a takedowndb_status; 0
 * is success. The message of the last failure on the calling thread is takedowndb_last_error().
 * Text that a function gives out through a `char**` belongs to the caller and is freed with
 * takedowndb_free(); after a failure the `char*` is NULL. A database belongs to one thread at a
 * time; several databases may be open at once, also on the same file. No function ever ends the
 * program or lets an exception out.
 */
#ifndef TAKEDOWNDB_C_API_H
#define TAKEDOWNDB_C_API_H

// NOLINTBEGIN(modernize-deprecated-headers,modernize-use-using)
#include <stddef.h>
#include <stdint.h>

#include "takedowndb/export.h"

#ifdef __cplusplus
extern "C" {
#endif

typedef struct takedowndb_db takedowndb_db; /**< an open database */

typedef enum takedowndb_status {
  TAKEDOWNDB_OK = 0,
  TAKEDOWNDB_USAGE = 1,    /**< what was asked for does not exist or makes no sense */
  TAKEDOWNDB_IO = 2,       /**< a file or folder cannot be read or written */
  TAKEDOWNDB_FORMAT = 3,   /**< bytes are not what their reader expects */
  TAKEDOWNDB_DATABASE = 4, /**< the database cannot be used, or SQLite refused a statement */
  TAKEDOWNDB_MEMORY = 5,   /**< there is not enough memory */
  TAKEDOWNDB_OTHER = 6,    /**< a mistake of this library */
  TAKEDOWNDB_STOPPED = 7   /**< a callback returned other than 0 */
} takedowndb_status;

typedef enum takedowndb_mode {
  TAKEDOWNDB_READ_ONLY = 0,
  TAKEDOWNDB_READ_WRITE = 1,          /**< the file must exist */
  TAKEDOWNDB_READ_WRITE_OR_CREATE = 2 /**< it is made if need be */
} takedowndb_mode;

/** "0.1.0". Lives as long as the library. */
TAKEDOWNDB_EXPORT const char* takedowndb_version(void);
/** One line for people; "" when nothing failed on this thread. Lives until the next call here. */
TAKEDOWNDB_EXPORT const char* takedowndb_last_error(void);
/** Frees text that this library gave out; NULL is allowed. */
TAKEDOWNDB_EXPORT void takedowndb_free(char* text);

/** Opens a database; `*db` is NULL after a failure. */
TAKEDOWNDB_EXPORT takedowndb_status takedowndb_open(const char* path, takedowndb_mode mode,
                                                    takedowndb_db** db);
/** Closes it; NULL is allowed. The file stands alone afterwards. */
TAKEDOWNDB_EXPORT void takedowndb_close(takedowndb_db* db);

/**
 * Imports files and folders. `options` is NULL or a JSON object with any of the members manifest,
 * mapping, format, title, publisher, published, url, language, company, removed, origin, target,
 * actor, operation (all text; as the options of `takedowndb import`). `*summary` (may be NULL)
 * becomes a JSON object: imported, skipped, failed, documents, mentions, claims, assets, problems,
 * and files, an array of {path, outcome, reason}. A file that cannot be read is in there and no
 * failure of the call.
 */
TAKEDOWNDB_EXPORT takedowndb_status takedowndb_import(takedowndb_db* db, const char* const* paths,
                                                      size_t count, const char* options,
                                                      char** summary);

/** The canned reports, as a JSON array of {name, title, description, parameters, columns,
 * chart}. */
TAKEDOWNDB_EXPORT takedowndb_status takedowndb_reports(char** json);
/**
 * A canned report as a JSON array of objects. `filter` is NULL or a JSON object with from, to,
 * since (a year, or a text such as "2018-10") and platforms, companies, countries, origins,
 * targets, actors, source_kinds (arrays of text), as struct Filter in database.h explains them.
 */
TAKEDOWNDB_EXPORT takedowndb_status takedowndb_report(takedowndb_db* db, const char* name,
                                                      const char* filter, char** json);
/** One read-only SELECT as a JSON array of objects; `parameters` is NULL or a JSON array of values
 *  for ?1, ?2, ... */
TAKEDOWNDB_EXPORT takedowndb_status takedowndb_sql(takedowndb_db* db, const char* query,
                                                   const char* parameters, char** json);

/**
 * A row: `values` holds `count` texts, NULL where the database has NULL; numbers as text. All
 * pointers live until the callback returns. Return 0 to go on, anything else to stop.
 */
typedef int (*takedowndb_row)(void* user, size_t count, const char* const* columns,
                              const char* const* values);
/** The same as takedowndb_sql(), row by row. The callback must not use `db`. */
TAKEDOWNDB_EXPORT takedowndb_status takedowndb_sql_rows(takedowndb_db* db, const char* query,
                                                        const char* parameters,
                                                        takedowndb_row callback, void* user);

/** All that is known of a network (by code or number), as a JSON array of facts. */
TAKEDOWNDB_EXPORT takedowndb_status takedowndb_network(takedowndb_db* db, const char* id,
                                                       char** json);
/** Sources that contain all the words, best first, as a JSON array of {source_id, source, title,
 *  passage}. */
TAKEDOWNDB_EXPORT takedowndb_status takedowndb_search(takedowndb_db* db, const char* words,
                                                      int limit, char** json);

/**
 * What a text states, as one extraction record (JSON). `published` is its date of publication in
 * EDTF, or NULL. No database is needed.
 */
TAKEDOWNDB_EXPORT takedowndb_status takedowndb_extract(const char* name, const char* text,
                                                       const char* published, char** record);

#ifdef __cplusplus
}
#endif
// NOLINTEND(modernize-deprecated-headers,modernize-use-using)

#endif
