# What a seeded Generator draws from each of its distributions, bit for bit.
import numpy as np

CALLS = """standard_gamma(0.4) gamma(2.5,3.0) gamma(1.0) gamma(0.0) beta(0.5,0.7) beta(2,3) chisquare(3) chisquare(0.5)
f(3,4) noncentral_chisquare(3,2) noncentral_chisquare(0.7,2) noncentral_f(3,4,1.5) standard_t(5) standard_cauchy() pareto(3)
weibull(1.5) power(2.5) laplace(1,2) gumbel(0,2) logistic(1,0.5) rayleigh(2) wald(3,2) triangular(0,1,4) vonmises(0.5,4)
vonmises(0,1e-9) vonmises(0,1e-6) vonmises(1,1e7) geometric(0.5) geometric(0.1) zipf(2.5) logseries(0.6) logseries(0.95)
poisson(3) poisson(40) negative_binomial(3,0.4) negative_binomial(50,0.4)"""
for call in CALLS.split():
    name, _, rest = call.partition("(")
    given = [float(x) if "." in x or "e" in x else int(x) for x in rest[:-1].split(",") if x]
    rng = np.random.default_rng(7)
    draw = getattr(rng, name)
    one = draw(*given)
    print(call, type(one).__name__, one, draw(*given, size=40).tolist()[-3:], draw(*given, size=(2, 2)).tolist(), rng.random())
rng = np.random.default_rng(8)
print(rng.gamma([1, 2, 3], [[1.0], [2.0]]), rng.poisson([1, 20]), rng.beta([0.5, 2], 1, size=(2, 2)))
print(rng.dirichlet([1, 2, 3]), rng.dirichlet((0.01, 0.02, 0.03), 2), rng.multinomial(20, [0.2, 0.3, 0.5], size=3))
for name, given in (("gamma", (-1,)), ("beta", (0, 1)), ("standard_t", (0,)), ("geometric", (0,)), ("geometric", (1.5,)),
                    ("zipf", (1,)), ("logseries", (1,)), ("laplace", (0, -1)), ("triangular", (2, 1, 3)),
                    ("negative_binomial", (0, 0.5)), ("weibull", (-1,)), ("vonmises", (0, -1)), ("dirichlet", ([-1, 2],))):
    try:
        print(name, getattr(rng, name)(*given))
    except ValueError as error:
        print(name, given, error)
