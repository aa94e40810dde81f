DROP TABLE subscriptions;
DROP TABLE products;
DROP TABLE categories;
DROP TABLE customers;
