// What the two directions of code_pack.h share: the streams, and what both expect of an instruction's argument.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <tuple>
#include <vector>

#include "compiler/code_tree.h"
#include "compiler/opcode.h"

namespace heapscope::compiler {

enum Stream : uint8_t {
  kModules,  // how many
  kArgumentCounts,
  kPosOnlyCounts,
  kKwOnlyCounts,
  kStackSizes,
  kFlagSets,
  kFirstLines,
  kOtherKinds,  // of locals: KindsMode, and the kinds unless all are plain
  kHandlerSizes,
  kHandlers,
  kCodeNames,
  kQualnameModes,
  kOtherQualnames,
  kFilenames,
  kOperations,  // and the arguments that have no stream of their own
  kLinesUp,
  kLinesDown,
  kNameArguments,
  kConstantArguments,
  kLocalArguments,
  kJumps,
  kNameTuples,  // for each of the three tables: 0 for a new tuple, or how far back it was told of
  kNameCounts,  // how many entries more than the instructions use
  kNameTexts,
  kLocalTuples,
  kLocalCounts,
  kLocalTexts,
  kConstantTuples,
  kConstantCounts,
  kConstantTags,
  kConstantTexts,
  kInnerTuples,
  kInnerCounts,
  kNumbers,
  kReals,
  kBytesSizes,
  kBytesContents,
  kTextTags,
  kIdentifiers,  // new texts: interned ones, the others
  kTexts,
  kTextSizes,
  kTextNumbers,
  kStreams,
};

/// Among the operations, where no instruction has these numbers.
enum Mark : uint8_t {
  kEndOfCode = 251,
  kLineBack = 252,  // also: the same line again after instructions without one
  kLineAhead = 253,
  kNextLine = 254,
  kNoLine = 255,
};

/// Bits that tell of the kinds of locals; one object of several code objects is found by its contents.
enum KindsMode : uint8_t { kNotAllPlain = 1, kSharedKinds = 2 };

enum QualnameMode : uint8_t { kSameObject, kInClass, kInFunction, kOtherQualname };

/// A text's tag when it is told with its size: it has a NUL in it.
inline constexpr char kTextWithNul = 'z';

/// The streams for a tuple of one of a code object's tables, or within a constant.
struct TupleStreams {
  Stream tuples;
  Stream counts;
};

enum class ArgumentKind : uint8_t { kNone, kName, kGlobal, kConstant, kLocal, kJump, kOther };

inline ArgumentKind argument_kind(uint8_t operation) {
  switch (operation) {
    case STORE_NAME:
    case DELETE_NAME:
    case STORE_ATTR:
    case DELETE_ATTR:
    case STORE_GLOBAL:
    case DELETE_GLOBAL:
    case LOAD_NAME:
    case LOAD_ATTR:
    case IMPORT_NAME:
    case IMPORT_FROM:
    case LOAD_METHOD: return ArgumentKind::kName;
    case LOAD_GLOBAL: return ArgumentKind::kGlobal;
    case LOAD_CONST:
    case KW_NAMES: return ArgumentKind::kConstant;
    case LOAD_FAST:
    case STORE_FAST:
    case DELETE_FAST:
    case MAKE_CELL:
    case LOAD_CLOSURE:
    case LOAD_DEREF:
    case STORE_DEREF:
    case DELETE_DEREF:
    case LOAD_CLASSDEREF: return ArgumentKind::kLocal;
    default:
      return operation < kHaveArgument           ? ArgumentKind::kNone
             : jump_target(operation, 0, 0) == 0 ? ArgumentKind::kJump
                                                 : ArgumentKind::kOther;
  }
}

/// A table's entries are mostly used first in their order.
class TableUse {
 public:
  explicit TableUse(uint32_t used = 0) : used_(used) {}

  uint32_t told(uint32_t index) {
    const uint32_t number = index == used_ ? 0 : index + 1;
    note(index);
    return number;
  }
  uint32_t index_of(uint32_t number) {
    const uint32_t index = number == 0 ? used_ : number - 1;
    note(index);
    return index;
  }
  [[nodiscard]] uint32_t used() const { return used_; }

 private:
  void note(uint32_t index) { used_ = index >= used_ ? index + 1 : used_; }
  uint32_t used_;
};

struct TableUses {
  explicit TableUses(const CodeNode& code)
      : locals(code.numbers[kArguments] + code.numbers[kKwOnly] + ((code.numbers[kFlags] >> 2) & 1) +
               ((code.numbers[kFlags] >> 3) & 1)) {}
  TableUse names, constants, locals;
};

/// A text's contents, as a key.
using TextKey = std::tuple<char, uint8_t, std::string>;
inline TextKey key_of(const CodeNode& text) { return {text.tag, text.kind, text.data}; }

inline uint64_t zigzag(int64_t value) { return static_cast<uint64_t>(value) << 1 ^ static_cast<uint64_t>(value >> 63); }
inline int64_t from_zigzag(uint64_t value) { return static_cast<int64_t>(value >> 1 ^ (0 - (value & 1))); }

}  // namespace heapscope::compiler
