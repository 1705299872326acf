// The result tuples that enumerate, zip and friends use again and again.
//
// Such an iterator keeps the tuple it handed out last; when nobody else holds it any more, the next
// items go into it, so a plain loop makes one tuple in all (and id() of each is the same).
#pragma once

#include "objects/gc_header.h"
#include "objects/tuple_object.h"

namespace heapscope::objects {

/// (first, second) in `kept` if only its iterator holds it, else in a new tuple.
inline Owned<PyObject> reuse_pair(PyObject* kept, Owned<PyObject> first, Owned<PyObject> second) {
  if (kept->ob_refcnt == 1) {
    Owned<PyObject> result = owned_ref(kept);
    Owned<PyObject> old_second(tuple_get_item(kept, 1));
    Owned<PyObject> old_first(tuple_get_item(kept, 0));
    tuple_init_item(kept, 0, std::move(first));
    tuple_init_item(kept, 1, std::move(second));
    old_first.reset();
    old_second.reset();
    if (!gc_is_tracked(kept)) {  // a collection may have untracked it
      object_gc_track(kept);
    }
    return result;
  }
  Owned<PyTupleObject> result = tuple_new(2);
  if (result) {
    tuple_init_item(result.get(), 0, std::move(first));
    tuple_init_item(result.get(), 1, std::move(second));
  }
  return result;
}

}  // namespace heapscope::objects
