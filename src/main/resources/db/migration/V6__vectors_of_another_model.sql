-- They were made by another model, so that nobody would ask for them again.
truncate text_vector;
