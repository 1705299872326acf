# Functions that are made of others: splits, stacks, corners, differences, searches, other names; index_copy_.
import torch

x = torch.arange(12.0).reshape(3, 4)
print(torch.moveaxis(x, 0, 1).stride(), x.adjoint().shape, torch.argwhere(x > 9), torch.atleast_2d(torch.tensor(1), torch.tensor([1, 2])))
print(torch.column_stack([torch.tensor([1, 2]), torch.tensor([3, 4])]), torch.row_stack([torch.tensor([1, 2]), torch.tensor([3, 4])]))
print(torch.tensor_split(x, 3, 1), x.tensor_split([1, 3], 1)[1], torch.hsplit(x, 2)[0]._base is x)
print(torch.broadcast_shapes((2, 1), (3,)), torch.cartesian_prod(torch.tensor([1, 2]), torch.tensor([3, 4])))
print(torch.combinations(torch.tensor([1, 2, 3])), torch.diff(torch.tensor([1, 4, 9])), x.diff(dim=0, n=2))
print(torch.fmax(torch.tensor([1.0, float("nan")]), torch.tensor([2.0, 3.0])), torch.nansum(torch.tensor([1.0, float("nan")])))
print(torch.searchsorted(torch.tensor([1, 3, 5]), torch.tensor([[0, 3], [4, 9]])), torch.bucketize(2.0, torch.tensor([1.0, 2.0])))
print(torch.tril_indices(2, 3), torch.rot90(x)[0], torch.msort(torch.tensor([[3, 1], [2, 5]])), x.where(x > 5, -x)[1])
print(torch.less(x, 5).sum(), x.greater_equal(3).sum(), torch.fix(torch.tensor(-1.5)), torch.exp_(torch.zeros(2)))
t = torch.zeros(3, 2)
print(t.index_copy_(0, torch.tensor([0, 2]), torch.ones(2, 2)) is t, t, t._version)
for wrong in (lambda: torch.hsplit(x, 3), lambda: torch.vsplit(torch.ones(2), 2), lambda: torch.broadcast_shapes((2,), (3,)),
              lambda: t.index_copy_(0, torch.tensor([5]), torch.ones(1, 2)), lambda: t.index_copy_(0, torch.tensor([1.0]), torch.ones(1, 2))):
    try:
        wrong()
    except (RuntimeError, IndexError) as error:
        print(type(error).__name__, str(error).splitlines()[0])
