// Module _heapq: a list as a binary heap, smallest (or, with _max, largest) item first.
// Model: Modules/_heapqmodule.c (3.11).
#include "objects/errors.h"
#include "objects/exceptions.h"
#include "objects/getargs.h"
#include "objects/list_object.h"
#include "objects/module_object.h"
#include "objects/native_hold.h"
#include "objects/object_protocol.h"

namespace heapscope::modules {

using namespace objects;

namespace {

using Args = const Ref<PyObject>*;
enum class Order { kSmallestFirst, kLargestFirst };
constexpr const char* kCompares = "heapq's cmp_lt";

/// Does list[a] belong above list[b]?  The list must keep its length meanwhile.
Truth belongs_above(PyObject* heap, int64_t a, int64_t b, Order order) {
  const int64_t size = list_get_size(heap);
  Owned<PyObject> first = owned_ref(list_get_item(heap, a));
  const NativeHold first_held(kCompares, "a", &first);
  Owned<PyObject> second = owned_ref(list_get_item(heap, b));
  const NativeHold second_held(kCompares, "b", &second);
  const Truth result = order == Order::kSmallestFirst
                           ? object_rich_compare_bool(first.get(), second.get(), CompareOp::kLt)
                           : object_rich_compare_bool(second.get(), first.get(), CompareOp::kLt);
  if (result != Truth::kError && size != list_get_size(heap)) {
    return err_set_string(exc_runtime_error(), "list changed size during iteration");
  }
  return result;
}

void swap_items(PyObject* heap, int64_t a, int64_t b) { std::swap(list_items(heap)[a], list_items(heap)[b]); }

/// Moves an item up from `position` until its parent belongs above it.
Status sift_down(PyObject* heap, int64_t start, int64_t position, Order order) {
  if (position >= list_get_size(heap)) {
    return err_set_string(exc_index_error(), "index out of range");
  }
  while (position > start) {
    const int64_t parent = (position - 1) >> 1;
    HS_TRUTH(above, belongs_above(heap, position, parent, order));
    if (!above) {
      break;
    }
    swap_items(heap, position, parent);
    position = parent;
  }
  return Status::kOk;
}

/// Lets the better child move up until a leaf is reached, then puts the item in its place.
Status sift_up(PyObject* heap, int64_t position, Order order) {
  const int64_t size = list_get_size(heap);
  const int64_t start = position;
  if (position >= size) {
    return err_set_string(exc_index_error(), "index out of range");
  }
  const int64_t first_leaf = size >> 1;
  while (position < first_leaf) {
    int64_t child = 2 * position + 1;
    if (child + 1 < size) {
      HS_TRUTH(left, order == Order::kSmallestFirst ? belongs_above(heap, child, child + 1, order)
                                                    : belongs_above(heap, child + 1, child, order));
      const bool take_right = order == Order::kSmallestFirst ? !left : left;
      child += take_right ? 1 : 0;
    }
    swap_items(heap, child, position);
    position = child;
  }
  return sift_down(heap, start, position, order);
}

Status check_heap(const char* name, PyObject* heap, const char* which = "argument 1") {
  return list_check(heap) ? Status::kOk : arg_bad_argument(name, which, "list", heap);
}

Owned<PyObject> pop(PyObject* heap, Order order) {
  const int64_t size = list_get_size(heap);
  if (size == 0) {
    return err_set_string(exc_index_error(), "index out of range");
  }
  Owned<PyObject> last = owned_ref(list_get_item(heap, size - 1));
  HS_TRY(list_set_slice(heap, size - 1, size, nullptr));
  if (size == 1) {
    return last;
  }
  Owned<PyObject> top(list_get_item(heap, 0));
  const NativeHold top_held("heappop", "returnitem", &top);
  list_items(heap)[0] = last.release();
  HS_TRY(sift_up(heap, 0, order));
  return top;
}

Owned<PyObject> replace(PyObject* heap, PyObject* item, Order order) {
  if (list_get_size(heap) == 0) {
    return err_set_string(exc_index_error(), "index out of range");
  }
  Owned<PyObject> top(list_get_item(heap, 0));
  const NativeHold top_held("heapreplace", "returnitem", &top);
  list_items(heap)[0] = owned_ref(item).release();
  HS_TRY(sift_up(heap, 0, order));
  return top;
}

Owned<PyObject> heapify_list(PyObject* heap, Order order) {
  for (int64_t i = (list_get_size(heap) >> 1) - 1; i >= 0; --i) {
    HS_TRY(sift_up(heap, i, order));
  }
  return owned_ref(none());
}

Owned<PyObject> heappush(PyObject*, Args args, int64_t nargs) {
  HS_TRY(arg_check_positional("heappush", nargs, 2, 2));
  HS_TRY(check_heap("heappush", args[0]));
  HS_TRY(list_append(args[0], args[1]));
  HS_TRY(sift_down(args[0], 0, list_get_size(args[0]) - 1, Order::kSmallestFirst));
  return owned_ref(none());
}

Owned<PyObject> heappushpop(PyObject*, Args args, int64_t nargs) {
  HS_TRY(arg_check_positional("heappushpop", nargs, 2, 2));
  PyObject* heap = args[0];
  HS_TRY(check_heap("heappushpop", heap));
  if (list_get_size(heap) == 0) {
    return owned_ref(args[1]);
  }
  Owned<PyObject> top = owned_ref(list_get_item(heap, 0));
  const NativeHold top_held("heappushpop", "top", &top);
  HS_TRUTH(smaller, object_rich_compare_bool(top.get(), args[1], CompareOp::kLt));
  top.reset();
  if (!smaller) {
    return owned_ref(args[1]);
  }
  return replace(heap, args[1], Order::kSmallestFirst);
}

#define HS_HEAP_O(name, call)                       \
  Owned<PyObject> name(PyObject*, PyObject* heap) { \
    HS_TRY(check_heap(#name, heap, "argument"));    \
    return call;                                    \
  }
HS_HEAP_O(heappop, pop(heap, Order::kSmallestFirst))
HS_HEAP_O(heapify, heapify_list(heap, Order::kSmallestFirst))
HS_HEAP_O(_heappop_max, pop(heap, Order::kLargestFirst))
HS_HEAP_O(_heapify_max, heapify_list(heap, Order::kLargestFirst))
#undef HS_HEAP_O

Owned<PyObject> heapreplace(PyObject*, Args args, int64_t nargs) {
  HS_TRY(arg_check_positional("heapreplace", nargs, 2, 2));
  HS_TRY(check_heap("heapreplace", args[0]));
  return replace(args[0], args[1], Order::kSmallestFirst);
}

Owned<PyObject> heapreplace_max(PyObject*, Args args, int64_t nargs) {
  HS_TRY(arg_check_positional("_heapreplace_max", nargs, 2, 2));
  HS_TRY(check_heap("_heapreplace_max", args[0]));
  return replace(args[0], args[1], Order::kLargestFirst);
}

constexpr MethodDef kMethods[] = {method_fast("heappush", heappush),
                                  method_fast("heappushpop", heappushpop),
                                  method_o("heappop", heappop),
                                  method_fast("heapreplace", heapreplace),
                                  method_o("heapify", heapify),
                                  method_o("_heappop_max", _heappop_max),
                                  method_o("_heapify_max", _heapify_max),
                                  method_fast("_heapreplace_max", heapreplace_max),
                                  kMethodEnd};

}  // namespace

extern const ModuleDef kHeapqModule = {"_heapq", "A list as a binary heap.", kMethods, nullptr};

}  // namespace heapscope::modules
