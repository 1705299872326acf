// What the files of float and complex share.
#pragma once

#include <string>
#include <string_view>

#include "objects/descr_object.h"
#include "objects/float_object.h"

namespace heapscope::objects {

extern const MethodDef kFloatMethods[];
extern const GetSetDef kFloatGetSet[];
newfunc float_new;
vectorcallfunc float_vectorcall;

/// OverflowError(34, 'Numerical result out of range').
Owned<PyObject> err_numerical_range(PyTypeObject* type);
/// False when an underscore does not stand between two digits.
bool strip_underscores(std::string_view text, std::string* out);

}  // namespace heapscope::objects
