"""numpy.random: functions of the legacy generator."""
import _numpy
from _numpy import array, ndarray


def _shape(size):
    return () if size is None else size


def seed(seed=None):
    if seed is None:
        raise NotImplementedError("Heapscope cannot take entropy from the system: give numpy.random.seed a number")
    if not 0 <= seed < 1 << 32:
        raise ValueError("Seed must be between 0 and 2**32 - 1")
    _numpy._seed(seed)


def randint(low, high=None, size=None, dtype=int):
    if high is None:
        low, high = 0, low
    if low >= high:
        raise ValueError("low >= high")
    result = _numpy._integers(low, high - low, _shape(size), dtype)
    return result if size is not None else int(result)


def random_sample(size=None):
    result = _numpy._floats(_shape(size))
    return result if size is not None else result.item()


random = ranf = sample = random_sample


def rand(*shape):
    return random_sample(shape if shape else None)


def uniform(low=0.0, high=1.0, size=None):
    return low + (high - low) * random_sample(size)


def standard_normal(size=None):
    result = _numpy._normals(_shape(size))
    return result if size is not None else result.item()


def randn(*shape):
    return standard_normal(shape if shape else None)


def normal(loc=0.0, scale=1.0, size=None):
    return loc + scale * standard_normal(size)


def _weighted(count, size, p):
    p = array(p, 'float64')
    if len(p) != count:
        raise ValueError("'a' and 'p' must have same size")
    limits = p.cumsum()
    limits /= limits[-1]
    result = limits.searchsorted(random_sample(size), side='right')
    return int(result) if size is None else result


def choice(a, size=None, replace=True, p=None):
    count = a if isinstance(a, int) else len(a)
    if count <= 0:
        raise ValueError("a must be greater than 0 unless no samples are taken" if isinstance(a, int) else
                         "'a' cannot be empty unless no samples are taken")
    if p is not None and not replace:
        raise NotImplementedError("Heapscope does not support numpy.random.choice with p= and replace=False yet")
    if p is not None:
        index = _weighted(count, size, p)
    elif replace:
        index = randint(0, count, size)
    else:
        wanted = 1 if size is None else size if isinstance(size, int) else array(size).prod()
        if wanted > count:
            raise ValueError("Cannot take a larger sample than population when 'replace=False'")
        index = permutation(count)[:wanted]
        index = index[0] if size is None else index.reshape(size)
    if isinstance(a, int):
        return index
    return array(a, copy=False)[index]


def shuffle(x):
    for i in range(len(x) - 1, 0, -1):
        j = randint(0, i + 1)
        if isinstance(x, ndarray):
            kept = x[j].copy()
            x[j] = x[i]
            x[i] = kept
        else:
            x[i], x[j] = x[j], x[i]


def permutation(x):
    result = _numpy._arange(0, 1, x, 'int64') if isinstance(x, int) else array(x)
    shuffle(result)
    return result
