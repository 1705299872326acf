// What the files of memoryview share.  Who may call: memory_*.cpp.
#pragma once

#include "objects/descr_object.h"
#include "objects/memory_object.h"

namespace heapscope::objects {

Status memory_check_released(PyMemoryViewObject* self);
Status memory_release(PyMemoryViewObject* self);
/// Another view of the same managed buffer, shape and strides not set.
Owned<PyObject> memory_new_view(PyMemoryViewObject* base, int32_t ndim);
void memory_init_flags(PyMemoryViewObject* self);

ssizeargfunc memory_item;
binaryfunc memory_subscript;
objobjargproc memory_ass_subscript;
richcmpfunc memory_rich_compare;
getiterfunc memory_iter;
extern const MethodDef kMemoryMethods[];
extern const GetSetDef kMemoryGetSet[];

}  // namespace heapscope::objects
