// Picture: what one object holds, in plain data, read from its bytes.
//
// Every view of the heap (the page's views, the step records of the trace corpus, retaining paths)
// starts from these. Reading runs no code of the program and writes nothing to the image: values'
// texts are made here (inspect/value_text.h), attributes are read where the layouts say they are.
//
//   describe(op) -> Picture { kind, type, text, links -> other objects }
//   Heap walk: inspect/walk.h
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "objects/object.h"

namespace heapscope::inspect {

using objects::PyObject;

/// Families of layouts: what an object's picture looks like. Names as in the page's contract.
enum class ObjectKind : uint8_t {
  kNone,
  kBool,
  kInt,
  kFloat,
  kComplex,
  kStr,
  kBytes,
  kList,
  kTuple,
  kDict,
  kSet,
  kInstance,
  kClass,
  kFunction,
  kBuiltin,
  kMethod,
  kCell,
  kCode,
  kModule,
  kGenerator,
  kIterator,
  kRange,
  kSlice,
  kFrame,
  kTraceback,
  kException,
  kWeakref,
  kNdarray,
  kTensor,
  kStorage,
  kOther,
};
const char* kind_name(ObjectKind kind);

/// What a link means to its holder.
enum class LinkRole : uint8_t {
  kItem,    ///< list, tuple, deque
  kMember,  ///< set
  kKey,     ///< dict: followed by its kValue
  kValue,
  kAttribute,     ///< instance, class, function: from its dict, values or slots
  kSlot,          ///< a field of the C structure
  kLocal,         ///< generator or finished frame: a local's value
  kCellVariable,  ///< generator or finished frame: the cell of a variable
  kBase,          ///< view to its base, tensor to its storage
  kWeak,          ///< not counted
};

struct Link {
  LinkRole role;
  std::string name;  ///< attribute, slot or variable; empty for items, members, keys, values
  PyObject* to;
};

/// One operation of the graph that leads to a tensor (modules/torch/graph.h), for its picture.
struct GraphStep {
  std::string name;           ///< class of the node: MulBackward0
  std::vector<int64_t> next;  ///< places in the list of the nodes that its gradient goes to
  PyObject* leaf = nullptr;   ///< AccumulateGrad: the leaf, if a Python object stands for it
  bool released = false;      ///< what it saved is gone: backward ran
};

/// A buffer that an array or a tensor looks at (filled by the module's own describer).
struct BufferPicture {
  uint64_t address = 0;  ///< of element 0
  uint64_t start = 0;    ///< of the allocation
  int64_t bytes = 0;
  PyObject* owner = nullptr;
  std::vector<int64_t> shape;
  std::vector<int64_t> strides;  ///< bytes
  std::string dtype;
  int64_t itemsize = 0;
  std::vector<std::string> flags;
  int64_t version = -1;  ///< torch's counter of in-place writes, -1 for none
  std::vector<std::string> preview;
  int64_t resident = 0;
  const char* place = "heap";    ///< `region`, `heap` or `pool`
  std::vector<GraphStep> graph;  ///< torch: from the tensor's grad_fn back, nearest first; a few of what may be many
  int64_t gradient = -1;         ///< torch: bytes of a gradient that no Python object stands for; -1 for none
};

struct Picture {
  PyObject* op = nullptr;
  ObjectKind kind = ObjectKind::kOther;
  std::string type;  ///< type(x).__name__
  std::string name;  ///< classes, functions, generators, frames, modules; else empty
  std::string text;  ///< repr by the built-in type, cut to 200 characters; else empty
  bool has_text = false;
  bool leaf = false;          ///< not the program's: only its name is shown
  bool opaque = false;        ///< contents are not described
  std::string state;          ///< generators: created, suspended, running, finished
  int32_t line = 0;           ///< tracebacks
  bool is_static = false;     ///< count starts at 999999999: never freed
  bool shared_count = false;  ///< counted by the whole interpreter (None, small ints, interned, ...)
  bool weak_dead = false;     ///< weak reference whose target is gone
  bool is_weak = false;
  std::vector<Link> links;
  int64_t length = -1;         ///< containers
  int64_t capacity = -1;       ///< list: slots, dict: usable entries
  uint64_t extra_address = 0;  ///< memory that it owns outside of itself
  int64_t extra_bytes = 0;
  bool has_buffer = false;
  BufferPicture buffer;
};

/// Reads one object. Of a container's items at most so many become links (0: no links at all): a summary shows a few of
/// what may be a million.
Picture describe(PyObject* op, size_t most_items = SIZE_MAX);
/// Items that summary_of looks at.
inline constexpr size_t kItemsOfSummary = 7;

/// sys.getsizeof(op) without running anything; -1 where the program's class defines __sizeof__.
int64_t size_of(PyObject* op);
/// Whether it does: what is left of size_of is size_of_builtin.
bool sizes_itself(objects::PyTypeObject* type);
int64_t size_of_builtin(PyObject* op);

/// Whether code or a class came from the running program.
bool is_own_code(PyObject* code);
bool is_own_class(PyObject* type);

}  // namespace heapscope::inspect
