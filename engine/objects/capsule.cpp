#include "objects/capsule.h"

#include <cstring>

#include "objects/errors.h"
#include "objects/gc_header.h"
#include "objects/layout.h"
#include "objects/type_internal.h"
#include "objects/unicode_object.h"

namespace heapscope::objects {
namespace {

PyCapsule* as_capsule(PyObject* op) { return static_cast<PyCapsule*>(op); }

void capsule_dealloc(PyObject* self) { object_del(self); }

Owned<PyObject> capsule_repr(PyObject* self) {
  const char* name = as_capsule(self)->name;
  return name == nullptr ? unicode_from_format("<capsule object NULL at {:#x}>", memory::address_of(self))
                         : unicode_from_format("<capsule object \"{}\" at {:#x}>", name, memory::address_of(self));
}

constexpr LayoutField kLayout[] = {HS_OBJECT_HEAD,
                                   HS_FIELD(PyCapsule, pointer, kPointer),
                                   HS_FIELD(PyCapsule, name, kPointer),
                                   HS_FIELD(PyCapsule, context, kPointer),
                                   HS_FIELD(PyCapsule, destructor_number, kFunction),
                                   {nullptr, 0, 0, FieldKind::kPadding}};

}  // namespace

const TypeSpec kCapsuleTypeSpec = {
    .name = "PyCapsule",
    .basicsize = sizeof(PyCapsule),
    .doc =
        "Capsule objects let you wrap a C \"void *\" pointer in a Python\n"
        "object.  They're a way of passing data through the Python interpreter\n"
        "without creating your own custom type.\n\n"
        "Capsules are used for communication between extension modules.\n"
        "They provide a way for an extension module to export a C interface\n"
        "to other extension modules, so that extension modules can use the\n"
        "Python import mechanism to link to one another.\n",
    .dealloc = capsule_dealloc,
    .repr = capsule_repr,
    .layout = kLayout,
};

}  // namespace heapscope::objects
