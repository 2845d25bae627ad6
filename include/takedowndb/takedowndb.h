/// @file
/// All of takedowndb in one include.
#pragma once

#include "takedowndb/chart.h"       // IWYU pragma: export
#include "takedowndb/database.h"    // IWYU pragma: export
#include "takedowndb/decision.h"    // IWYU pragma: export
#include "takedowndb/document.h"    // IWYU pragma: export
#include "takedowndb/error.h"       // IWYU pragma: export
#include "takedowndb/explain.h"     // IWYU pragma: export
#include "takedowndb/export_to.h"   // IWYU pragma: export
#include "takedowndb/extraction.h"  // IWYU pragma: export
#include "takedowndb/importer.h"    // IWYU pragma: export
#include "takedowndb/log.h"         // IWYU pragma: export
#include "takedowndb/manifest.h"    // IWYU pragma: export
#include "takedowndb/record.h"      // IWYU pragma: export
#include "takedowndb/table.h"       // IWYU pragma: export
