//! A pad to sign on. (Under way.)
