# RandomState's draws from continuous and discrete distributions: formulas of uniform draws, and rejection.
import numpy as np

for name, arguments in [("laplace", (0, 1, 2)), ("gumbel", (0, 1, 2)), ("logistic", (0, 2, 2)), ("rayleigh", (2.0, 2)),
                        ("weibull", (2.0, 2)), ("pareto", (3.0, 2)), ("triangular", (0, 1, 3, 2)), ("standard_cauchy", (2,)),
                        ("standard_gamma", (0.5, 3)), ("gamma", (2.5, 3.0, 3)), ("chisquare", (3, 2)), ("beta", (0.5, 0.5, 2)),
                        ("beta", (2, 3, 2)), ("standard_t", (3, 2)), ("dirichlet", ([1, 2, 3.0], 2)), ("poisson", (20, 6)),
                        ("poisson", (500.5, 4)), ("binomial", (1000, 0.5, 5)), ("binomial", (5000, 0.9, 4)),
                        ("multinomial", (10, [0.2, 0.3, 0.5], 2)), ("multinomial", (5, [0.2, 0.8]))]:
    print(name, getattr(np.random.RandomState(11), name)(*arguments))
rng = np.random.default_rng(5)
print(rng.poisson(40, 5), rng.binomial(400, 0.3, 5), rng.poisson(40), rng.random())
for wrong in (lambda: np.random.gamma(-1), lambda: np.random.beta(0, 1), lambda: np.random.triangular(2, 1, 3),
              lambda: np.random.dirichlet([0, 1]), lambda: np.random.pareto(0)):
    try:
        wrong()
    except ValueError as error:
        print(error)
