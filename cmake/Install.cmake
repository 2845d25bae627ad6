# What `cmake --install` lays down: the shared library with its public headers, the program, and a
# package that find_package(takedowndb CONFIG) finds as takedowndb::takedowndb. The library's own
# dependencies are linked privately: who uses it needs none of them to compile.
include(CMakePackageConfigHelpers)

set_target_properties(takedowndb PROPERTIES
  VERSION ${PROJECT_VERSION}
  SOVERSION ${PROJECT_VERSION_MAJOR})
target_include_directories(takedowndb INTERFACE "$<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}>")

install(TARGETS takedowndb EXPORT takedowndbTargets
  LIBRARY DESTINATION "${CMAKE_INSTALL_LIBDIR}"
  ARCHIVE DESTINATION "${CMAKE_INSTALL_LIBDIR}"
  RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}")
if(TARGET takedowndb_program)
  install(TARGETS takedowndb_program RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}")
endif()
install(DIRECTORY include/takedowndb DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}")
install(FILES LICENSE README.md CHANGELOG.md DESTINATION "${CMAKE_INSTALL_DOCDIR}")

set(package "${CMAKE_INSTALL_LIBDIR}/cmake/takedowndb")
install(EXPORT takedowndbTargets NAMESPACE takedowndb:: DESTINATION "${package}")
configure_package_config_file(cmake/takedowndbConfig.cmake.in
  "${PROJECT_BINARY_DIR}/takedowndbConfig.cmake" INSTALL_DESTINATION "${package}")
write_basic_package_version_file("${PROJECT_BINARY_DIR}/takedowndbConfigVersion.cmake"
  COMPATIBILITY SameMinorVersion)
install(FILES "${PROJECT_BINARY_DIR}/takedowndbConfig.cmake"
              "${PROJECT_BINARY_DIR}/takedowndbConfigVersion.cmake" DESTINATION "${package}")
