/* The C header from C: c_api_test FOLDER REPORTS. FOLDER gets a database, removed at the end. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <takedowndb/c_api.h>

static int failures = 0;

static void check(int good, const char* what) {
  if (good) return;
  fprintf(stderr, "FAILED: %s (last error: %s)\n", what, takedowndb_last_error());
  ++failures;
}

struct rows {
  int count;
  int stop_at;
  int had_null;
};

static int take(void* user, size_t count, const char* const* columns, const char* const* values) {
  struct rows* rows = user;
  ++rows->count;
  check(count == 2, "two columns");
  check(strcmp(columns[0], "code") == 0, "the first column is called code");
  check(values[0] != NULL && strncmp(values[0], "FB-IR-", 6) == 0, "a code of Iran");
  if (values[1] == NULL) rows->had_null = 1;
  return rows->count == rows->stop_at;
}

static int take_infinite(void* user, size_t count, const char* const* columns,
                         const char* const* values) {
  struct rows* rows = user;
  (void)columns;
  ++rows->count;
  check(count == 2 && strcmp(values[0], "Inf") == 0 && strcmp(values[1], "-Inf") == 0,
        "infinite numbers are no null");
  return 0;
}

int main(int argc, char** argv) {
  char path[4096];
  takedowndb_db* db = NULL;
  takedowndb_db* other = NULL;
  char* text = NULL;
  const char* paths[1];
  struct rows rows = {0, 0, 0};
  if (argc != 3) return 2;
  snprintf(path, sizeof path, "%s/c_api_test.db", argv[1]);
  remove(path);
  check(strlen(takedowndb_version()) > 0, "a version");
  check(strcmp(takedowndb_last_error(), "") == 0, "no error at the beginning");

  check(takedowndb_open(path, TAKEDOWNDB_READ_ONLY, &db) == TAKEDOWNDB_IO, "a missing file");
  check(db == NULL, "no database after a failure");
  check(strstr(takedowndb_last_error(), path) != NULL, "the message names the file");
  check(takedowndb_open(path, TAKEDOWNDB_READ_WRITE_OR_CREATE, &db) == TAKEDOWNDB_OK, "open");
  check(strcmp(takedowndb_last_error(), "") == 0, "a success clears the message");

  paths[0] = argv[2];
  check(takedowndb_import(db, paths, 1, NULL, &text) == TAKEDOWNDB_OK, "import");
  check(text != NULL && strstr(text, "\"failed\":0") != NULL, "no file failed");
  takedowndb_free(text);
  check(takedowndb_import(db, paths, 1, "{\"colour\":\"red\"}", &text) == TAKEDOWNDB_USAGE,
        "an option that there is not");
  check(strstr(takedowndb_last_error(), "colour") != NULL, "the message names it");
  check(takedowndb_import(db, paths, 1, "{\"published\":", NULL) == TAKEDOWNDB_USAGE, "no JSON");

  check(takedowndb_reports(&text) == TAKEDOWNDB_OK && strstr(text, "assets_removed_by_origin_year"),
        "the list of reports");
  takedowndb_free(text);
  check(takedowndb_report(db, "assets_removed_by_origin_year",
                          "{\"from\":2018,\"to\":\"2018-12\",\"countries\":[\"IR\"]}",
                          &text) == TAKEDOWNDB_OK,
        "a report");
  check(strstr(text, "\"origin\": \"IR\"") != NULL && strstr(text, "\"year\": 2018") != NULL,
        "its rows");
  check(strstr(text, "\"year\": 2019") == NULL, "the filter holds");
  takedowndb_free(text);
  check(takedowndb_report(db, "nothing", NULL, &text) == TAKEDOWNDB_USAGE, "an unknown report");

  check(takedowndb_sql(db, "SELECT count(*) AS n FROM networks WHERE company = ?1 AND ?2 IS NULL",
                       "[\"Meta\", null]", &text) == TAKEDOWNDB_OK,
        "a query with parameters");
  check(strstr(text, "\"n\": ") != NULL && strstr(text, "\"n\": 0") == NULL, "its answer");
  takedowndb_free(text);
  check(takedowndb_sql(db, "SELECT ?1", "[1, 2]", &text) == TAKEDOWNDB_USAGE, "too many values");
  check(takedowndb_sql(db, "DELETE FROM sources", NULL, &text) == TAKEDOWNDB_USAGE, "no writing");
  check(takedowndb_sql(db, "SELEC", NULL, &text) == TAKEDOWNDB_DATABASE, "wrong SQL");

  check(takedowndb_sql_rows(db, "SELECT code, NULL FROM networks WHERE code LIKE ?1",
                            "[\"FB-IR-%\"]", take, &rows) == TAKEDOWNDB_OK,
        "rows");
  check(rows.count > 1 && rows.had_null, "several rows, NULL as NULL");
  rows.count = 0;
  rows.stop_at = 1;
  check(takedowndb_sql_rows(db, "SELECT code, NULL FROM networks WHERE code LIKE 'FB-IR-%'", NULL,
                            take, &rows) == TAKEDOWNDB_STOPPED,
        "a callback that stops");
  check(rows.count == 1, "stopped after one row");

  rows.count = 0;
  check(takedowndb_sql_rows(db, "SELECT 9e999, -9e999", NULL, take_infinite, &rows) ==
                TAKEDOWNDB_OK &&
            rows.count == 1,
        "numbers without end");
  check(takedowndb_sql_rows(db, "SELECT 1", NULL, NULL, NULL) == TAKEDOWNDB_USAGE, "no callback");

  text = path; /* whatever stood there before */
  check(takedowndb_network(db, "FB-ZZ-0101", &text) == TAKEDOWNDB_USAGE, "an unknown network");
  check(text == NULL, "nothing is given out after a failure");
  text = path;
  check(takedowndb_import(NULL, paths, 1, NULL, &text) == TAKEDOWNDB_USAGE && text == NULL,
        "nor after an import without a database");
  check(takedowndb_sql(db, "SELECT 1", NULL, NULL) == TAKEDOWNDB_USAGE, "nowhere to put an answer");
  check(takedowndb_sql(db, "SELECT ?1", "[18446744073709551615]", &text) == TAKEDOWNDB_USAGE,
        "an integer that SQLite cannot hold is not made another");
  check(takedowndb_sql(db, "SELECT ?1 AS n", "[9223372036854775807]", &text) == TAKEDOWNDB_OK &&
            strstr(text, "9223372036854775807") != NULL,
        "the largest that it can");
  takedowndb_free(text);
  check(
      takedowndb_report(db, "networks_largest", "{\"from\":4294969315}", &text) == TAKEDOWNDB_USAGE,
      "a year that is none, and not what is left of it in 32 bits");
  check(takedowndb_open(path, (takedowndb_mode)3, &other) == TAKEDOWNDB_USAGE && other == NULL,
        "a mode that there is not");
  check(takedowndb_search(db, "Iran", 3, &text) == TAKEDOWNDB_OK && strstr(text, "passage") != NULL,
        "search");
  takedowndb_free(text);
  check(takedowndb_extract("a.txt", "Facebook removed 30 Pages from Iran.", "2018-10-26", &text) ==
            TAKEDOWNDB_OK,
        "extract");
  check(strstr(text, "\"count\":30") != NULL && strstr(text, "\"IR\"") != NULL, "what it states");
  takedowndb_free(text);
  check(takedowndb_extract("a.txt", "x", "soon", &text) == TAKEDOWNDB_USAGE, "no date");
  check(takedowndb_extract("a.txt", "\xff", NULL, &text) == TAKEDOWNDB_USAGE,
        "text that is no UTF-8");
  check(takedowndb_extract(NULL, "x", NULL, &text) == TAKEDOWNDB_USAGE,
        "NULL where text is needed");
  check(takedowndb_sql(NULL, "SELECT 1", NULL, &text) == TAKEDOWNDB_USAGE, "NULL for a database");

  takedowndb_close(db);
  takedowndb_close(NULL);
  takedowndb_free(NULL);
  remove(path);
  return failures == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
