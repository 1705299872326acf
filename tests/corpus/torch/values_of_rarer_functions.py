# Functions of values: fractions, angles, products of all axes, blocks, counts, extremes in pairs, the k-th smallest.
import torch

x = torch.arange(6.0).reshape(2, 3)
whole = torch.tensor([4, 6, 9])
print(torch.frac(x / 2 - 1), torch.deg2rad(x * 30)[1], torch.rad2deg(x)[1], torch.sgn(x - 2)[0], torch.vdot(x[0], x[1]))
print(torch.float_power(x, 2)[1], torch.trapezoid(x), torch.trapezoid(x, x * 2), x.positive() is x)
print(torch.aminmax(x), torch.kthvalue(x, 2), x.kthvalue(1, 0).values)
print(torch.tensordot(x, x.t(), 1), torch.tensordot(torch.ones(2, 3, 4), torch.ones(4, 3), ([1, 2], [1, 0])))
print(torch.kron(torch.eye(2), torch.tensor([[1.0, 2.0]])), torch.block_diag(torch.ones(1, 2), whole[:1], torch.tensor(3)))
print(torch.histc(x, 3), torch.histc(x, 4, 0, 3), torch.gcd(whole, torch.tensor(6)), torch.lcm(whole, whole + 1))
print(torch.is_complex(x), torch.nanmean(torch.tensor([1.0, float("nan"), 4.0])))
for wrong in (lambda: torch.kthvalue(x, 5), lambda: torch.positive(torch.tensor([True])), lambda: torch.tensordot(x, x, 1)):
    try:
        wrong()
    except RuntimeError as error:
        print(str(error).splitlines()[0])
