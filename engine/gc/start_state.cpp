// What CPython's start-up leaves in the free lists when a script's first statement runs.
//
// An object that comes out of a free list is no allocation to the collector: `[]` does not raise
// gc.get_count() at the start of a script.  Measured with sys._debugmallocstats() in CPython 3.11.2, a
// script of module code; functions in it leave more, since compiling them uses dicts and lists.
#include "gc/start_state.h"

#include "objects/dict_object.h"
#include "objects/float_object.h"
#include "objects/list_object.h"
#include "objects/owned_vector.h"
#include "objects/slice_object.h"
#include "objects/tuple_object.h"

namespace heapscope::gc {

using objects::Owned;
using objects::PyObject;

namespace {

constexpr int kFreeDicts = 8;
constexpr int kFreeLists = 5;
constexpr int kFreeFloats = 3;
/// Of lengths 1 to 20.
constexpr int kFreeTuples[] = {6, 8, 3, 2, 3, 0, 1, 0, 2, 0, 0, 0, 1, 0, 1, 0, 1, 2, 0, 1};

}  // namespace

void fill_free_lists() {
  objects::OwnedVector<PyObject> dying;
  for (int i = 0; i < kFreeDicts; ++i) {
    dying.push_back(objects::dict_new());
  }
  for (int i = 0; i < kFreeLists; ++i) {
    dying.push_back(objects::list_new(0));
  }
  for (int i = 0; i < kFreeFloats; ++i) {
    dying.push_back(objects::float_from_double(0.5));
  }
  int64_t length = 0;
  for (const int count : kFreeTuples) {
    ++length;
    for (int i = 0; i < count; ++i) {
      Owned<objects::PyTupleObject> tuple = objects::tuple_new(length);
      for (int64_t item = 0; item < length; ++item) {
        objects::tuple_init_item(tuple.get(), item, objects::owned_ref(objects::none()));
      }
      dying.push_back(std::move(tuple));
    }
  }
  dying.push_back(objects::slice_new(objects::none(), objects::none(), objects::none()));
}

}  // namespace heapscope::gc
