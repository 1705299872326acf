int n = 7;
double f = 7.0;
