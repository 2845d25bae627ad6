/// @file
/// Marks what the shared library shows; everything else in it is hidden.
#pragma once

#if defined(_WIN32)
#define TAKEDOWNDB_EXPORT
#else
#define TAKEDOWNDB_EXPORT __attribute__((visibility("default")))
#endif
