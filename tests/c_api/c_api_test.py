#!/usr/bin/env python3
"""c_api_test.py LIBRARY SKIP_STATUS REPORTS: the C header through ctypes, as Python would use it."""
import ctypes
import json
import os
import sys
import tempfile


def load(path):
    library = ctypes.CDLL(path)
    text, out = ctypes.c_char_p, ctypes.POINTER(ctypes.c_void_p)
    library.takedowndb_last_error.restype = text
    library.takedowndb_open.argtypes = [text, ctypes.c_int, out]
    library.takedowndb_close.argtypes = [ctypes.c_void_p]
    library.takedowndb_free.argtypes = [ctypes.c_void_p]
    library.takedowndb_import.argtypes = [ctypes.c_void_p, ctypes.POINTER(text), ctypes.c_size_t,
                                          text, out]
    library.takedowndb_report.argtypes = [ctypes.c_void_p, text, text, out]
    library.takedowndb_sql.argtypes = [ctypes.c_void_p, text, text, out]
    return library


def main():
    if os.environ.get("LD_PRELOAD") is None and "asan" in sys.argv[1]:
        print("skipped: a library with AddressSanitizer does not load into Python")
        return int(sys.argv[2])
    library = load(sys.argv[1])

    def ask(function, *arguments):
        answer = ctypes.c_void_p()
        if function(*arguments, ctypes.byref(answer)) != 0:
            raise RuntimeError(library.takedowndb_last_error().decode())
        text = ctypes.cast(answer, ctypes.c_char_p).value.decode()
        library.takedowndb_free(answer)
        return json.loads(text)

    with tempfile.TemporaryDirectory() as folder:
        db = ctypes.c_void_p()
        path = os.path.join(folder, "x.db").encode()
        assert library.takedowndb_open(path, 2, ctypes.byref(db)) == 0
        paths = (ctypes.c_char_p * 1)(sys.argv[3].encode())
        summary = ask(library.takedowndb_import, db, paths, 1, None)
        assert summary["failed"] == 0 and summary["imported"] > 5, summary
        rows = ask(library.takedowndb_report, db, b"assets_removed_by_origin_year",
                   json.dumps({"companies": ["Meta"]}).encode())
        assert any(row["origin"] == "IR" and row["assets"] > 0 for row in rows), rows
        count = ask(library.takedowndb_sql, db, b"SELECT count(*) AS n FROM sources", None)
        assert count[0]["n"] == summary["documents"], count
        try:
            ask(library.takedowndb_sql, db, b"SELECT * FROM nowhere", None)
            raise AssertionError("a wrong query should fail")
        except RuntimeError as error:
            assert "nowhere" in str(error), error
        library.takedowndb_close(db)
    print(f"{len(rows)} rows of the flagship report")
    return 0


if __name__ == "__main__":
    sys.exit(main())
