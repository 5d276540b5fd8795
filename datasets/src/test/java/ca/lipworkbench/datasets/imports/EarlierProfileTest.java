package ca.lipworkbench.datasets.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ca.lipworkbench.datasets.descriptor.Descriptor;
import ca.lipworkbench.datasets.imports.TestHome.Observed;
import ca.lipworkbench.engine.statistics.StatusSet;
import ca.lipworkbench.engine.table.TableName;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Profiles of 2016, 2011 and the National Household Survey, made from descriptions: not yet seen on
 * a real file.
 */
class EarlierProfileTest {
  @TempDir Path folder;
  private Described home = new Described(Path.of("unset"));
  private Path file = Path.of("unset");

  @BeforeEach
  void openHome() {
    home = new Described(folder);
    file = folder.resolve("profile.csv");
  }

  private static Observed value(double value) {
    return new Observed(OptionalDouble.of(value), 0);
  }

  private static Observed symbol(String symbol) {
    return new Observed(OptionalDouble.empty(), StatusSet.find(symbol).orElseThrow().bits());
  }

  @Test
  void profileOf2016HasItsSymbolsInThePlaceOfValues() throws IOException, SQLException {
    String text =
        """
        "CENSUS_YEAR","GEO_CODE (POR)","GEO_LEVEL","GEO_NAME","GNR","GNR_LF","DATA_QUALITY_FLAG","ALT_GEO_CODE","DIM: Profile of Census Subdivisions (2247)","Member ID: Profile of Census Subdivisions (2247)","Notes: Profile of Census Subdivisions (2247)","Dim: Sex (3): Member ID: [1]: Total - Sex","Dim: Sex (3): Member ID: [2]: Male","Dim: Sex (3): Member ID: [3]: Female"
        "2016","01","0","Canada","4.0","5.1","20000","01","Population, 2016",1,1,35151728,...,...
        "2016","01","0","Canada","4.0","5.1","20000","01","Renter",2,,120,60,60
        "2016","01","0","Canada","4.0","5.1","20000","01","  Renter",3,,x,F,..
        "2016","1307045","3","Dieppe","4.0","5.1","00000","1307045","Population, 2016",1,1,25384,...,...
        "2016","1307045","3","Dieppe","4.0","5.1","00000","1307045","Renter",2,,20,10,10
        "2016","1307045","3","Dieppe","4.0","5.1","00000","1307045","  Renter",3,,0,0,0
        """;
    Files.writeString(file, "\uFEFF" + text);
    Descriptor descriptor = home.confirm(file);
    assertEquals(new TableName("census-profile-2016"), descriptor.table());
    Map<String, Observed> stored = TestHome.observations(home.release(file));
    assertEquals(18, stored.size());
    assertEquals(value(35_151_728), stored.get("2016A000011124|2016|1|total"));
    assertEquals(symbol("..."), stored.get("2016A000011124|2016|1|male"));
    assertEquals(symbol("x"), stored.get("2016A000011124|2016|3|total"));
    assertEquals(symbol("F"), stored.get("2016A000011124|2016|3|male"));
    assertEquals(symbol(".."), stored.get("2016A000011124|2016|3|female"));
    assertEquals(value(20), stored.get("2016A00051307045|2016|2|total"));
    assertEquals(value(0), stored.get("2016A00051307045|2016|3|total"));
    Files.writeString(file, text.replace("\"  Renter\",3,,0", "\"  Owner\",3,,0"));
    assertEquals(
        ImportReason.CHARACTERISTIC_DIFFERS, home.load(file).messages().getFirst().reason());
  }

  @Test
  void surveyOf2011KeepsZerosAsPossiblySuppressed() throws IOException, SQLException {
    String text =
        """
        "National Household Survey Profile, 2011, made up"
        Geo_Code,Prov_Name,CD_Name,CSD_Name,CSD_Type,GNR,Topic,Characteristic,Note,Total,Flag_Total,Male,Flag_Male,Female,Flag_Female
        1307045,New Brunswick,Westmorland,Dieppe,C,20.1,Immigration,Immigrants,,100,,60,,40,
        1307045,New Brunswick,Westmorland,Dieppe,C,20.1,Immigration,Other,,0,,,...,,x
        1307045,New Brunswick,Westmorland,Dieppe,C,20.1,Immigration,Other,,5.5,,5,,0,
        1307022,New Brunswick,Westmorland,Moncton,C,20.1,Immigration,Immigrants,,200,,100,,100,
        1307022,New Brunswick,Westmorland,Moncton,C,20.1,Immigration,Other,,10,,5,,5,
        1307022,New Brunswick,Westmorland,Moncton,C,20.1,Immigration,Other,,15,,5,,10,
        Note: 1,"The survey is voluntary, and not comparable
        with others."
        """;
    Files.write(file, text.getBytes(StandardCharsets.ISO_8859_1));
    Descriptor descriptor = home.confirm(file);
    assertEquals(new TableName("nhs-profile-2011"), descriptor.table());
    Map<String, Observed> stored = TestHome.observations(home.release(file));
    assertEquals(18, stored.size());
    int possibly = StatusSet.find("0x").orElseThrow().bits();
    assertEquals(
        new Observed(OptionalDouble.of(0), possibly), stored.get("2011A00051307045|2011|2|total"));
    assertEquals(
        new Observed(OptionalDouble.of(0), possibly), stored.get("2011A00051307045|2011|3|female"));
    assertEquals(symbol("..."), stored.get("2011A00051307045|2011|2|male"));
    assertEquals(value(15), stored.get("2011A00051307022|2011|3|total"));
  }
}
