// The bytes of objects/marshal.h as a tree in the host's memory: nothing is made in the image.
//
// One node for each object; an object that is referred to again is a node that several others have among their parts.
// Read and printed again, a tree gives the same bytes. Who may call: the library's packing (code_pack.h).
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace heapscope::compiler {

/// Parts of a code object, in the order in which marshal writes them.
enum CodePart : uint8_t {
  kConsts,
  kNames,
  kLocalNames,
  kLocalKinds,
  kFilename,
  kName,
  kQualname,
  kLineTable,
  kExceptionTable,
  kCodeParts,
};

/// The numbers in front of them.
enum CodeNumber : uint8_t { kArguments, kPosOnly, kKwOnly, kStackSize, kFlags, kFirstLine, kCodeNumbers };

struct CodeNode {
  char tag = 'N';         ///< as in marshal.h
  uint8_t kind = 0;       ///< of u and U: bytes of a character
  std::string data = {};  ///< of texts and bytes their contents, of numbers marshal's bytes, of code the units
  std::array<uint32_t, kCodeNumbers> numbers{};  ///< of code
  std::vector<int32_t> parts = {};               ///< nodes: the items, or by CodePart
};

struct CodeTree {
  std::vector<CodeNode> nodes;
  int32_t root = 0;
};

CodeTree read_code_tree(std::string_view marshalled);
void print_code_tree(const CodeTree& tree, std::string* marshalled);

/// How often each node is told of, the way marshal counts: not through a node that was told of before.
std::vector<int32_t> count_uses(const CodeTree& tree);

/// Those of which there is only one anyway: None, True, False, Ellipsis.
inline bool is_plain(char tag) { return tag == 'N' || tag == 'T' || tag == 'F' || tag == '.'; }
inline bool is_text(char tag) { return tag == 'a' || tag == 'A' || tag == 'u' || tag == 'U'; }

}  // namespace heapscope::compiler
