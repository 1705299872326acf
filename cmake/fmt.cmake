# {fmt}, one version everywhere (emsdk.env). Its headers are copied to the build tree, so that the WebAssembly
# compiler never sees the machine's own /usr/include; its library part is compiled once, by
# engine/base/fmt_library.cpp. Other files include <fmt/core.h> (or <fmt/format.h>, in .cpp files).
file(STRINGS "${CMAKE_SOURCE_DIR}/emsdk.env" hs_fmt_line REGEX "^FMT_VERSION=")
string(REPLACE "FMT_VERSION=" "" HS_FMT_VERSION "${hs_fmt_line}")
string(REGEX REPLACE "^([0-9]+)\\.([0-9]+)\\.([0-9]+)$" "\\10\\20\\3" hs_fmt_number "${HS_FMT_VERSION}")

set(HS_FMT_DIR "${CMAKE_BINARY_DIR}/third_party/fmt-${HS_FMT_VERSION}")
if(NOT EXISTS "${HS_FMT_DIR}/fmt/format-inl.h")
  set(hs_fmt_source "")
  if(EXISTS /usr/include/fmt/core.h)
    file(STRINGS /usr/include/fmt/core.h hs_fmt_found REGEX "^#define FMT_VERSION ${hs_fmt_number}$")
    if(hs_fmt_found)
      set(hs_fmt_source /usr/include/fmt)
    endif()
  endif()
  if(NOT hs_fmt_source)
    message(STATUS "fmt ${HS_FMT_VERSION} is not installed (Debian: libfmt-dev); fetching it")
    include(FetchContent)
    FetchContent_Declare(fmt_source
      GIT_REPOSITORY https://github.com/fmtlib/fmt.git
      GIT_TAG ${HS_FMT_VERSION}
      GIT_SHALLOW ON
      SOURCE_SUBDIR headers-only)  # no such folder: fetch, but build nothing of it
    FetchContent_MakeAvailable(fmt_source)
    set(hs_fmt_source "${fmt_source_SOURCE_DIR}/include/fmt")
  endif()
  file(COPY "${hs_fmt_source}" DESTINATION "${HS_FMT_DIR}")
endif()

add_library(hs_fmt INTERFACE)
target_include_directories(hs_fmt SYSTEM INTERFACE "${HS_FMT_DIR}")
# No <locale>: nothing we print depends on one, and it would add 135 KB to the module.
target_compile_definitions(hs_fmt INTERFACE "FMT_STATIC_THOUSANDS_SEPARATOR=','")
