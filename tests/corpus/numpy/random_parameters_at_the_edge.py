# Distributions of NaN and infinite parameters end, and draw as many numbers as NumPy does.
import numpy as np

nan, inf = float("nan"), float("inf")
np.random.seed(3)
for name, args in [("gamma", (nan,)), ("gamma", (inf,)), ("standard_gamma", (nan,)), ("beta", (nan, 1)), ("beta", (1, nan)),
                   ("beta", (inf, 2)), ("beta", (2, inf)), ("chisquare", (nan,)), ("standard_t", (nan,)), ("standard_t", (inf,)),
                   ("dirichlet", ([nan, 1],)), ("dirichlet", ([1, inf],)), ("poisson", (nan,)), ("poisson", (inf,)),
                   ("poisson", (1e19,)), ("poisson", (9.2e18,)), ("geometric", (1e-300,)), ("binomial", (2 ** 62, .5)),
                   ("binomial", (2 ** 70, .5)), ("random_sample", ())]:
    try:
        print(name, args, getattr(np.random, name)(*args))
    except (ValueError, OverflowError) as error:
        print(name, args, type(error).__name__, error)
for mean in (nan, inf, 9.3e18):
    try:
        print(np.random.default_rng(1).poisson(mean))
    except ValueError as error:
        print(error)
