# One static target per folder. A folder sees the headers of the folders that it links and no
# others' libraries, so that a forbidden dependency does not link.
#
#   takedowndb_folder(NAME SOURCES a.cpp b.cpp LINKS takedowndb_text ... PRIVATE_LINKS fmt::fmt ...)
function(takedowndb_settings target)
  target_compile_features(${target} PUBLIC cxx_std_20)
  set_target_properties(${target} PROPERTIES
    CXX_EXTENSIONS OFF
    POSITION_INDEPENDENT_CODE ON
    CXX_VISIBILITY_PRESET hidden
    VISIBILITY_INLINES_HIDDEN ON)
  target_compile_options(${target} PRIVATE
    -Wall -Wextra -Wpedantic -Wconversion -Wshadow $<$<BOOL:${TAKEDOWNDB_WERROR}>:-Werror>)
  # GCC 12 warns of "literal" + std::string in optimised code, wrongly (GCC bug 105651).
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
    target_compile_options(${target} PRIVATE -Wno-restrict)
  endif()
endfunction()

function(takedowndb_folder name)
  cmake_parse_arguments(ARG "" "" "SOURCES;LINKS;PRIVATE_LINKS" ${ARGN})
  set(target takedowndb_${name})
  add_library(${target} STATIC ${ARG_SOURCES})
  takedowndb_settings(${target})
  target_include_directories(${target} PUBLIC
    "${PROJECT_SOURCE_DIR}/include" "${PROJECT_SOURCE_DIR}/src")
  target_link_libraries(${target} PUBLIC ${ARG_LINKS} PRIVATE ${ARG_PRIVATE_LINKS})
endfunction()
