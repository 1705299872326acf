// What the files of module math share.
#pragma once

#include "objects/descr_object.h"

namespace heapscope::modules {

// Functions of doubles that the C library lacks or computes differently; nan or inf for errors, as
// math_1a and is_error read them.  Model: Modules/mathmodule.c (3.11).
double math_gamma(double x, bool* domain, bool* range);
double math_lgamma(double x, bool* domain, bool* range);
double math_vector_norm(int64_t n, const double* values, double max, bool found_nan);

// Rows about integers (math_integers.cpp).
objects::PyCFunction math_factorial;
objects::PyCFunction math_isqrt;
objects::PyCFunctionFast math_comb;
objects::PyCFunctionFast math_perm;
objects::PyCFunctionFast math_gcd;
objects::PyCFunctionFast math_lcm;
// Rows about sums (math_sums.cpp).
objects::PyCFunction math_fsum;
objects::PyCFunctionFastWithKeywords math_prod;
objects::PyCFunctionFast math_hypot;
objects::PyCFunctionFast math_dist;

}  // namespace heapscope::modules
