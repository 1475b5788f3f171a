//! A small data set with every shape of the real one.

use std::fmt::Write;

/// Prefixes, no customer, no description, spaces at both ends, quotes, commas, a pound sign, codes that differ by
/// case or hold a space, prices of no to three decimals and below zero, negative quantities without a prefix, two
/// timestamps in one invoice, a customer with two countries, rows that repeat another exactly.
const ROWS: &str = "\
536365,85123A,WHITE HANGING HEART T-LIGHT HOLDER,6,2010-12-01 08:26:00,2.55,17850,United Kingdom
536365,85123a, two spaces  ,6,2010-12-01 08:27:00,3.39,17850,United Kingdom
536365,85123a, two spaces  ,6,2010-12-01 08:27:00,3.39,17850,United Kingdom
536365,POST,POSTAGE,1,2010-12-01 08:26:00,18.0,17850,United Kingdom
C536379,D,Discount,-1,2010-12-01 09:41:00,27.5,14527,United Kingdom
536381,82567,\"AIRLINE LOUNGE,METAL SIGN\",2,2010-12-01 09:41:00,25.0,15311,United Kingdom
536414,22139,,56,2010-12-01 11:52:00,0.0,,United Kingdom
536477,22041,\"RECORD FRAME 7\"\" SINGLE SIZE \",48,2010-12-01 12:27:00,2.1,13408,EIRE
536589,21777,check,-10,2010-12-01 16:50:00,0.0,,United Kingdom
539492,gift_0001_40,Dotcomgiftshop Gift Voucher £40.00,1,2010-12-20 10:14:00,34.04,,United Kingdom
540000,M,Manual,-80995,2011-10-10 23:59:00,38970.0,16446,United Kingdom
540001,m,Manual,80995,2011-10-10 00:00:00,0.42,16446,United Kingdom
541431,BANK CHARGES,Bank Charges,1,2011-01-18 10:01:00,15.0,12370,Cyprus
550193,PADS,PADS TO MATCH ALL CUSHIONS,1,2011-04-15 09:27:00,0.001,12370,Austria
";

/// The rows behind the 20 lines of one code, in the order of their numbers.
const LAST_ROWS: &str = "\
A563185,B,Adjust bad debt,1,2011-08-12 14:50:00,11062.06,,United Kingdom
A563186,B,Adjust bad debt,1,2011-08-12 14:51:00,-11062.06,,United Kingdom
A563187,B,Adjust bad debt,1,2011-08-12 14:52:00,-11062.06,,United Kingdom
";

/// How many rows there are.
pub const COUNT: usize = 37;

/// What an import says of it, up to the last line.
pub const SUMMARY: &str = "\
rows                      37
invoices                  15
customers                  7
stock codes               15
countries                  4
sum          -3156351828.189
";

/// All rows, by number: as they are exported.
pub fn rows() -> String {
    let mut rows = ROWS.to_owned();
    for line in 0..20 {
        // Prices of two kinds, quantities of three; so some rows are the same.
        let (quantity, price) = (line % 3 + 1, if line % 2 == 0 { "1.95" } else { "4.13" });
        let _ = writeln!(
            rows,
            "555524,22698,PINK REGENCY TEACUP AND SAUCER,{quantity},2011-06-05 11:37:00,{price},16923,United Kingdom"
        );
    }
    rows + LAST_ROWS
}
