// A slot of the image takes pointers of its own type only.
// Error: could not convert|no viable conversion|cannot convert|conversion from|invalid conversion|incompatible
#include "objects/owned.h"

namespace heapscope::objects {

#ifdef HS_MUST_NOT_COMPILE
void unclear(memory::Ref<PyVarObject>* slot, PyObject* op) { *slot = op; }
#else
void clear(memory::Ref<PyVarObject>* slot, PyVarObject* op) { *slot = op; }
#endif

}  // namespace heapscope::objects
