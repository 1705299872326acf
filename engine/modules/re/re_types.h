// Patterns, matches and scanners as objects.  Model: Modules/_sre/sre.h (3.11).
//
//   MatchObject   24 string  32 regs  40 pattern  48 pos  56 endpos  64 lastindex  72 groups
//                 80 mark[2 * groups]   start and end of each group, -1 when it did not match
#pragma once

#include <string>
#include <vector>

#include "modules/re/program.h"
#include "modules/re/re_state.h"
#include "objects/memory_object.h"
#include "objects/object.h"
#include "objects/owned.h"

namespace heapscope::modules {

struct PatternObject : objects::PyVarObject {
  int64_t groups;
  memory::Ref<objects::PyObject> groupindex;  // dict: name to number
  memory::Ref<objects::PyObject> indexgroup;  // tuple: number to name or None
  memory::Ref<objects::PyObject> pattern;
  int32_t flags;
  int32_t registers;
  memory::Ref<objects::PyObject> weakreflist;
  int64_t isbytes;
  int64_t codesize;
  int32_t code[1];
};

struct MatchObject : objects::PyVarObject {
  memory::Ref<objects::PyObject> string;
  memory::Ref<objects::PyObject> regs;
  memory::Ref<PatternObject> pattern;
  int64_t pos;
  int64_t endpos;
  int64_t lastindex;
  int64_t groups;
  int64_t mark[1];
};
static_assert(offsetof(MatchObject, mark) == 80);

struct ScannerObject : objects::PyObject {
  memory::Ref<objects::PyObject> pattern;
  memory::Ref<objects::PyObject> string;
  int64_t pos;
  int64_t endpos;
  int64_t start;  // where to look next, -1 when done
  int64_t empty_allowed;
};

/// The text of one native call.
struct Subject {
  int kind = 1;
  const void* data = nullptr;
  int64_t length = 0;
  objects::BufferView buffer;
  Status open(const PatternObject* pattern, objects::PyObject* text);
};

struct Found {
  std::vector<int64_t> marks;
  int64_t last_index = -1;
};

bool run_pattern(const PatternObject* pattern, const Subject& subject, int64_t start, int64_t end, re::Anchor anchor,
                 bool empty_allowed, Found* found);
objects::Owned<objects::PyObject> make_match(PatternObject* pattern, objects::PyObject* string, int64_t pos,
                                             int64_t endpos, const Found& found);
/// string[start:end], as str or bytes.
objects::Owned<objects::PyObject> subject_slice(objects::PyObject* text, int64_t start, int64_t end);

extern const objects::TypeSpec kMatchTypeSpec;

}  // namespace heapscope::modules
