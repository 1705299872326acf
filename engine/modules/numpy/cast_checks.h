// What NumPy says when a conversion loses something: complex numbers that become real, floats that no integer of the
// type holds, floats too large for a narrower float. The conversion itself happens all the same (strided.h).
#pragma once

#include "modules/numpy/array_object.h"

namespace heapscope::modules::numpy {

/// ComplexWarning when numbers of type `from` lose their imaginary parts as `to`, whether there are any or not.
Status warn_of_lost_parts(ScalarType from, ScalarType to);
/// IEEE's exceptions (arrays::LoopFlags) of converting all elements of `from`.
uint32_t conversion_flags(const PyArrayObject* from, ScalarType to);
/// Of `count` elements from `data`, `step` bytes apart. `fours`: how many of them are converted four at a time (0: none).
uint32_t conversion_flags(ScalarType from, uint64_t data, int64_t step, int64_t count, ScalarType to, int64_t fours);
/// Whether a conversion can raise anything at all.
bool conversion_can_fail(ScalarType from, ScalarType to);
/// Both, as warnings about a cast.
Status check_cast(const PyArrayObject* from, ScalarType to);
/// The same for one value.
uint32_t conversion_flags(double value, ScalarType to, bool fours = false);

}  // namespace heapscope::modules::numpy
