import {
  booleans,
  dates,
  floats,
  integers,
  isRealDay,
  jsDay,
  type ScalarShape,
  sexagesimal,
  within64Bits,
  words,
} from './scalar-shapes.ts';

/** A YAML reader that generators use: what it makes of a plain scalar is the first shape that fits, else text. */
export interface YamlReader {
  /** The tools that read with it, as messages name them. */
  tools: readonly string[];
  shapes: readonly ScalarShape[];
}

const NULL = words('null', /^(?:~|null|Null|NULL)$/, 'null');
const BOOLEAN = booleans(/^(?:true|True|TRUE)$/, /^(?:false|False|FALSE)$/);
const NOT_FINITE = words('float', /^[-+]?\.(?:inf|Inf|INF)$/, 'Infinity');
const NOT_A_NUMBER = words('float', /^\.(?:nan|NaN|NAN)$/, 'NaN');

/** One group to a part: year, month, day, hour, minute, second, fraction, sign, hours and minutes of the zone. */
const DAY = /^(\d{4})-(\d\d)-(\d\d)$/;
const MOMENT =
  /^(\d{4})-(\d\d?)-(\d\d?)(?:[Tt]|[ \t]+)(\d\d?):(\d\d):(\d\d)(?:\.(\d*))?(?:[ \t]*(?:Z|([-+])(\d\d?)(?::(\d\d))?))?$/;
const RUBY_MOMENT =
  /^(\d{4})-(\d\d?)-(\d\d?)(?:[Tt]|[ \t]+)(\d\d?):(\d\d):(\d\d)(?:\.(\d*))?[ \t]*(?:Z|([-+])(\d\d?)(?::?(\d\d))?)?$/;

/** The core schema of YAML 1.2 (section 10.3.2): the `yaml` package, js-yaml 5. */
const CORE: YamlReader = {
  tools: ['YAML 1.2 parsers'],
  shapes: [
    NULL,
    BOOLEAN,
    integers(/^0o[0-7]+$/, 8),
    integers(/^[-+]?\d+$/, 10),
    integers(/^0x[\da-fA-F]+$/, 16),
    floats(/^[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?$/),
    NOT_FINITE,
    NOT_A_NUMBER,
  ],
};

/** js-yaml 4, which Hexo (hexo-front-matter 4 and 5) and Astro read with: `lib/type/{int,float,timestamp}.js`. */
const JS_YAML_4: YamlReader = {
  tools: ['Hexo', 'Astro'],
  shapes: [
    NULL,
    BOOLEAN,
    integers(/^[-+]?0b[01]+$/, 2),
    integers(/^[-+]?0o[0-7]+$/, 8),
    integers(/^[-+]?0x[\da-fA-F]+$/, 16),
    integers(/^[-+]?\d+$/, 10),
    floats(/^(?:[-+]?\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?$/),
    NOT_FINITE,
    NOT_A_NUMBER,
    dates(DAY, jsDay),
    dates(MOMENT, jsDay),
  ],
};

/** js-yaml 3, which gray-matter 4 reads with: `lib/js-yaml/type/*.js`. */
const JS_YAML_3: YamlReader = {
  tools: ['gray-matter'],
  shapes: [
    NULL,
    BOOLEAN,
    integers(/^[-+]?0b_*[01](?:[01_]*[01])?$/, 2),
    integers(/^[-+]?0x_*[\da-fA-F](?:[\da-fA-F_]*[\da-fA-F])?$/, 16),
    integers(/^[-+]?0_*[0-7](?:[0-7_]*[0-7])?$/, 8),
    integers(/^[-+]?(?:0|[1-9](?:[\d_]*\d)?)$/, 10),
    sexagesimal(/^[-+]?[1-9][\d_]*(?::[0-5]?\d)+$/),
    floats(/^(?:[-+]?(?:0|[1-9][\d_]*)(?:\.[\d_]*)?|\.[\d_]+)(?:[eE][-+]?\d+)?(?<!_)$/),
    sexagesimal(/^[-+]?\d[\d_]*(?::[0-5]?\d)+\.[\d_]*(?<!_)$/),
    NOT_FINITE,
    NOT_A_NUMBER,
    dates(DAY, jsDay),
    dates(MOMENT, jsDay),
  ],
};

/** goccy/go-yaml, in Hugo since 0.152: `token/token.go`. */
const GOCCY: YamlReader = {
  tools: ['Hugo'],
  shapes: [
    NULL,
    BOOLEAN,
    integers(/^[-+]?0x_*[\da-fA-F][\da-fA-F_]*$/, 16, within64Bits),
    integers(/^[-+]?0o_*[0-7][0-7_]*$/, 8, within64Bits),
    integers(/^[-+]?0b_*[01][01_]*$/, 2, within64Bits),
    integers(/^[-+]?0_*[0-7][0-7_]*$/, 8, within64Bits),
    integers(/^[-+]?(?:0|[1-9][\d_]*)$/, 10, within64Bits),
    floats(/^[-+]?(?:\d[\d_]*\.[\d_]*|\.\d[\d_]*)(?:[eE][-+]?\d+)?$/),
    words('float', /^-?\.(?:inf|Inf|INF)$/, 'Infinity'),
    NOT_A_NUMBER,
  ],
};

/** go-yaml 2: `resolve.go`; tried on Hugo 0.111. Dates stay text until Hugo asks for one. */
const GO_YAML_2: YamlReader = {
  tools: ['Hugo before 0.152'],
  shapes: [
    NULL,
    booleans(/^(?:y|Y|yes|Yes|YES|on|On|ON|true|True|TRUE)$/, /^(?:n|N|no|No|NO|off|Off|OFF|false|False|FALSE)$/),
    integers(/^[-+]?0[xX]_*[\da-fA-F][\da-fA-F_]*$/, 16, within64Bits),
    integers(/^[-+]?0[oO]_*[0-7][0-7_]*$/, 8, within64Bits),
    integers(/^[-+]?0[bB]_*[01][01_]*$/, 2, within64Bits),
    integers(/^[-+]?0_*[0-7][0-7_]*$/, 8, within64Bits),
    integers(/^[-+]?(?:0_*|[1-9][\d_]*)$/, 10, within64Bits),
    floats(/^(?:[-+]?\d[\d_]*(?:\.[\d_]*)?|[-+]\.[\d_]*\d_*|\.\d+)(?:[eE][-+]?\d+)?$/),
    NOT_FINITE,
    NOT_A_NUMBER,
  ],
};

/** safe_yaml 1.0, which Jekyll reads with: `lib/safe_yaml/transform/*.rb`, `parse/*.rb`. */
const SAFE_YAML: YamlReader = {
  tools: ['Jekyll'],
  shapes: [
    NULL,
    booleans(/^(?:yes|Yes|YES|on|On|ON|true|True|TRUE)$/, /^(?:no|No|NO|off|Off|OFF|false|False|FALSE)$/),
    integers(/^[-+]?(?:0|[1-9][\d_,]*)$/, 10, String),
    integers(/^0[_,]*[0-7][0-7_,]*$/, 8, String),
    integers(/^[-+]?0[xX]_*[\da-fA-F][\da-fA-F_]*$/, 16, String),
    integers(/^0b_*[01][01_]*$/, 2, String),
    sexagesimal(/^[-+]?\d[\d_]*(?::[0-5]?\d)+(?:\.[\d_]*)?$/, rubyFloat),
    floats(/^[-+]?(?:\d[\d_]*\.[\d_]*|\.[\d_]*\d_*)(?:[eE][-+]\d+)?$/, rubyFloat),
    words('float', /^-?\.(?:inf|Inf|INF)$/, 'Infinity'),
    NOT_A_NUMBER,
    dates(DAY, isRealDay),
    dates(RUBY_MOMENT, isRealDay),
  ],
};

/** Ruby writes a decimal point into every fraction. */
function rubyFloat(value: number): string {
  return Number.isInteger(value) && Math.abs(value) < 1e16 ? `${value}.0` : String(value);
}

/** Every reader, in the order in which messages name them. */
export const YAML_READERS: readonly YamlReader[] = [JS_YAML_4, JS_YAML_3, GOCCY, GO_YAML_2, SAFE_YAML, CORE];
