// The page in a browser's single-file archive (MHTML, RFC 2557: a MIME message of kind
// multipart/related). In: the file's bytes; out: the first part that is HTML, its transfer encoding
// undone, and the address that the browser wrote on top. Pictures and frames are left aside.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace takedowndb::importers {

struct ArchivedPage {
  std::string bytes;     // as the server sent them, or nearly: UTF-8 when the browser says so
  std::string url;       // empty where the archive does not say
  std::string encoding;  // of the page, as its part's header names it
};

// By the first bytes of a file.
bool looks_like_mhtml(std::string_view head);

// Nothing where no part is a page. Multipart messages are followed at most four deep.
std::optional<ArchivedPage> page_of_mhtml(std::string_view bytes);

}  // namespace takedowndb::importers
