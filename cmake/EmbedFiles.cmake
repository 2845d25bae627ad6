# Turns files into C++: a function `std::span<const EmbeddedFile> NAME()` in namespace
# takedowndb::embedded that lists every file by its path below BASE, sorted, with its bytes.
# Called as a script at build time, so that an edited data file rebuilds what embeds it.
#
#   takedowndb_embed_files(TARGET name BASE dir FILES ...)
function(takedowndb_embed_files target name)
  cmake_parse_arguments(ARG "" "BASE" "FILES" ${ARGN})
  set(out "${CMAKE_CURRENT_BINARY_DIR}/embedded_${name}.cpp")
  list(SORT ARG_FILES)
  add_custom_command(
    OUTPUT "${out}"
    COMMAND "${CMAKE_COMMAND}" "-DNAME=${name}" "-DBASE=${ARG_BASE}" "-DOUT=${out}"
            "-DFILES=${ARG_FILES}" -P "${PROJECT_SOURCE_DIR}/cmake/embed.cmake"
    DEPENDS ${ARG_FILES} "${PROJECT_SOURCE_DIR}/cmake/embed.cmake"
    VERBATIM)
  target_sources(${target} PRIVATE "${out}")
  target_include_directories(${target} PRIVATE "${PROJECT_SOURCE_DIR}/src")
endfunction()
