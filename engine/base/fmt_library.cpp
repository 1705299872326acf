// The library part of {fmt}, compiled once for all of the engine, natively and for WebAssembly.
//
// Every other file sees declarations only (<fmt/core.h>, or <fmt/format.h> where numbers are formatted piecewise),
// which keeps their compilation short. FMT_STATIC_THOUSANDS_SEPARATOR is set by cmake/fmt.cmake: no locale is
// ever consulted, so the same value prints the same text everywhere.
#include <fmt/format-inl.h>

FMT_BEGIN_NAMESPACE
namespace detail {

template auto dragonbox::to_decimal(float value) noexcept -> dragonbox::decimal_fp<float>;
template auto dragonbox::to_decimal(double value) noexcept -> dragonbox::decimal_fp<double>;

template auto thousands_sep_impl<char>(locale_ref) -> thousands_sep_result<char>;
template auto decimal_point_impl<char>(locale_ref) -> char;

template void buffer<char>::append(const char* begin, const char* end);
template void vformat_to<char>(buffer<char>& out, basic_string_view<char> format,
                               basic_format_args<FMT_BUFFER_CONTEXT(char)> arguments, locale_ref locale);

}  // namespace detail
FMT_END_NAMESPACE
