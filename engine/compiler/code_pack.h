// The library's compiled modules in few bytes, for the way to the browser.
//
// marshal's bytes are made for reading at once; a compressor that meets them sees instructions, indexes and texts
// mixed. Here the same trees (code_tree.h) are told so that little is left to say, each kind of fact in a stream of its
// own:
//
//   instructions   operations in one stream, without caches (they are zero) and without CALL (it follows PRECALL, with
//                  its argument); arguments that are indexes or jumps in a stream for each kind. An index into names,
//                  constants or locals is told as 0 when it is the next that was not used yet, as they mostly are; a
//                  jump by how many instructions.
//   lines          a mark among the operations where the line changes, since that is where statements begin.
//   texts          each text once for all modules; then by number: in the module's own count, where it was told of
//                  there.
//   derived        qualified names from the outer one, the first line from where the code is loaded, how many names
//                  there are from those used.
//
// A module's bytes come out as they went in: what runs is the same as without packing. The writer makes sure of that
// and stops where the rules do not fit a module.
// Who may call: the program that compiles the library (pack_codes), modules::provide_library (unpack_codes).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace heapscope::compiler {

/// `modules` is what marshal_write gave for each.
std::string pack_codes(const std::vector<std::string>& modules);

/// The modules one after the other. Contents that pack_codes did not make stop the engine: check them before.
std::string unpack_codes(std::string_view packed);

}  // namespace heapscope::compiler
