#include "rich_sources.h"

#include "pikku_fixture.h"
#include "schema_samples.h"

using namespace Qt::StringLiterals;

namespace claviger
{
namespace
{
/// What JSON Schema 2020-12 has beyond the samples: limits, patterns, formats, defaults, conditions.
QList<QByteArray> furtherSchemas()
{
    return {
        json("{'type':'object','properties':{'short':{'type':'string','maxLength':3},"
             "'long':{'type':'string','minLength':200},'one':{'type':'string','minLength':1,'maxLength':1},"
             "'exact':{'type':'string','minLength':32,'maxLength':32}},"
             "'required':['short','long','one','exact']}"),
        json("{'type':'object','properties':{'key':{'type':'string','pattern':'^sk-[A-Za-z0-9]{20,}$'},"
             "'account':{'type':'string','pattern':'^(AC|SK)[0-9a-f]{32}$'},"
             "'site':{'type':'string','pattern':'^https?://'},"
             "'region':{'type':'string','pattern':'^[a-z]{2}-[a-z]+-\\\\d$'}},'required':['key']}"),
        json("{'type':'object','properties':{'port':{'type':'integer','minimum':1,'maximum':65535,'default':"
             "5432},"
             "'ratio':{'type':'number','exclusiveMinimum':0,'exclusiveMaximum':1},"
             "'negative':{'type':'integer','maximum':-1},'large':{'type':'integer'},"
             "'on':{'type':'boolean','default':true},'off':{'type':'boolean'}},'required':['port','on']}"),
        json("{'type':'object','properties':{'u':{'type':'string','format':'uri'},"
             "'r':{'type':'string','format':'uri-reference'},'e':{'type':'string','format':'email'},"
             "'h':{'type':'string','format':'hostname'},'4':{'type':'string','format':'ipv4'},"
             "'6':{'type':'string','format':'ipv6'},'i':{'type':'string','format':'uuid'},"
             "'d':{'type':'string','format':'date'},'t':{'type':'string','format':'date-time'},"
             "'p':{'type':'string','format':'password'},'x':{'type':'string','format':'regex'}}}"),
        json("{'type':'object','properties':{'database':{'type':'object','properties':{"
             "'host':{'type':'string'},'tls':{'type':'object','properties':{'ca':{'type':'string'},"
             "'verify':{'type':'boolean'},'ciphers':{'type':'array','items':{'type':'string'},'minItems':1,"
             "'maxItems':3}},'required':['ca']}},'required':['host','tls']},'a/b~c':{'type':'string'},"
             "'':{'type':'string'},'名':{'type':'string'}},'required':['database']}"),
        json("{'type':'object','properties':{'headers':{'type':'object','additionalProperties':{'type':"
             "'string'},'minProperties':1},'scopes':{'type':'array','items':{'enum':['r','w']}},"
             "'hosts':{'type':'array','items':{'type':'string','format':'uri'}}},'required':['headers']}"),
        json("{'oneOf':[{'type':'object','title':'Key','properties':{'type':{'const':'key'},'apiKey':{"
             "'type':'string'}},'required':['type','apiKey']},{'type':'object','title':'Login','properties':{"
             "'type':{'const':'login'},'user':{'type':'string'},'password':{'type':'string'}},"
             "'required':['type','user','password']}]}"),
        json("{'type':'object','properties':{'mode':{'enum':['live',1,true,null],'default':'live'},"
             "'version':{'const':2},'note':{'type':['string','null'],'default':null},"
             "'level':{'type':'string','enum':['a','b'],'default':'c'}},'required':['mode','version']}"),
        json("{'$defs':{'secret':{'type':'string','writeOnly':true,'minLength':8}},'type':'object',"
             "'properties':{'a':{'$ref':'#/$defs/secret'},'b':{'allOf':[{'$ref':'#/$defs/secret'},{"
             "'maxLength':20}]}},'required':['a'],'dependentRequired':{'a':['b']},"
             "'unevaluatedProperties':false}"),
        json(
            "{'type':'object','properties':{'serviceAccount':{'type':'string','description':'The JSON of the "
            "service account'},'privateKey':{'type':'string','description':'PEM'},'certificate':{'type':"
            "'string','contentMediaType':'application/x-pem-file'}},'required':['privateKey']}"),
    };
}

QList<QByteArray> allSchemas()
{
    QList<QByteArray> schemas = furtherSchemas();
    for (const SchemaSample &sample : schemaSamples())
        schemas.append(sample.schema);
    return schemas;
}

/// `{"k0":{…},"k1":{…}}`, an entry for each schema.
QByteArray entries(const QByteArray &kind, qsizetype count, const QByteArray &more)
{
    QByteArray text = "{";
    for (qsizetype i = 0; i < count; ++i) {
        const QByteArray number = QByteArray::number(i);
        text += (i == 0 ? "" : ",") + json("'") + kind + number + json("':{'name':'") + kind + number
            + json("','displayName':'It','schema':'S") + number + json("',") + more + number + json("'}");
    }
    return text + '}';
}

void writeProject(const ScratchProject &project)
{
    const PikkuFixture pikku(project);
    const auto schemas = allSchemas();
    pikku.config();
    for (qsizetype i = 0; i < schemas.size(); ++i)
        pikku.schema(u"S%1"_s.arg(i), schemas.at(i));
    pikku.credentials(entries("credential", schemas.size(), json("'type':'wire','sourceFile':'/src/")));
    pikku.secrets(entries("secret", schemas.size(),
        json("'rotationPeriod':'30day','allowedHosts':['*.example.org'],'optional':true,'secretId':'"
             "SECRET_")));
    pikku.variables(entries("variable", schemas.size(), json("'variableId':'VARIABLE_")));
}

/// Core 0.12.9 and before, and an add-on whose schemas lie in its own package only.
void writeOldProject(const ScratchProject &project)
{
    project.write(u"base.json"_s, json("{'outDir':'./generated'}"));
    project.write(
        u"pikku.config.json"_s, json("{'extends':'./base.json','secretsMetaJsonFile':'meta/secrets.json'}"));
    const QByteArray oauth = PikkuFixture::oauth("https://accounts.acme.dev");
    project.write(u"meta/secrets.json"_s,
        json("{'app':{'name':'app','displayName':'App','secretId':'APP','schema':'App',") + oauth
            + json("},'mail':{'name':'mail','displayName':'Mail','secretId':'MAIL','schema':'Mail'},"
                   "'none':{'name':'none','displayName':'None','secretId':'NONE'},"
                   "'lost':{'name':'lost','displayName':'Lost','secretId':'LOST','schema':'Lost'}}"));
    project.write(u"generated/credentials/pikku-credentials-meta.gen.json"_s,
        json("{'crm':{'name':'crm','displayName':'CRM','type':'wire','schema':'Crm',") + oauth
            + json("},'inline':{'name':'inline','displayName':'Inline','type':'singleton'}}"));
    project.write(u"generated/schemas/schemas/App.schema.json"_s,
        json("{'type':'object','properties':{'clientId':{'type':'string'},'clientSecret':{'type':'string'}},"
             "'required':['clientId','clientSecret'],'additionalProperties':false}"));
    project.write(u"generated/schemas/schemas/Crm.schema.json"_s,
        json("{'type':'object','properties':{'accessToken':{'type':'string'},'expiresAt':{'type':'integer'}}"
             "}"));
    project.write(u"node_modules/@acme/addon-mail/package.json"_s, json("{'name':'@acme/addon-mail'}"));
    project.write(u"node_modules/@acme/addon-mail/dist/.pikku/addon/schemas/schemas/Mail.schema.json"_s,
        json(
            "{'type':'object','properties':{'host':{'type':'string'},'port':{'type':'number'},'secure':{"
            "'type':'boolean'},'auth':{'type':'object','properties':{'user':{'type':'string'},'pass':{'type':"
            "'string'}},'required':['user','pass']}},'required':['host']}"));
}

/// Every type with every component, of the published schema.
void writePlugin(const ScratchProject &project)
{
    const QByteArray parameters = json(
        "{'name':'api_key','type':'encrypted_string','required':true,'ui':{'component':'encrypted-input'}},"
        "{'name':'masked','type':'string','ui':{'component':'input','sensitive':true}},"
        "{'name':'plain_url','type':'string','min_length':8,'max_length':200,'ui':{'component':'input',"
        "'placeholder':{'en_US':'https://'},'hint':{'en_US':'Where','zh_Hans':'在哪'}}},"
        "{'name':'notes','type':'string','ui':{'component':'textarea','min_height':40}},"
        "{'name':'config','type':'string','decoder':'json','ui':{'component':'code-editor','language':'json'}"
        "},"
        "{'name':'region','type':'string','default':'eu','ui':{'component':'select','options':[{'label':{"
        "'en_US':'EU'},'value':'eu'},{'label':{'en_US':'US'},'value':'us'}]}},"
        "{'name':'tier','type':'integer','ui':{'component':'radio-group','options':[{'label':{'en_US':'1'},"
        "'value':1},{'label':{'en_US':'2'},'value':2}]}},"
        "{'name':'other','type':'string','ui':{'component':'credential-select'}},"
        "{'name':'face','type':'string','ui':{'component':'emoji-picker'}},"
        "{'name':'colour','type':'string','ui':{'component':'color-picker'}},"
        "{'name':'timeout','type':'number','minimum':0.5,'maximum':60,'default':5,'ui':{'component':"
        "'number-input','step':0.5,'suffix':'s'}},"
        "{'name':'retries','type':'integer','minimum':0,'maximum':10,'ui':{'component':'slider','marks':{}}},"
        "{'name':'tls','type':'boolean','default':true,'ui':{'component':'switch'}},"
        "{'name':'strict','type':'boolean','ui':{'component':'checkbox'}},"
        "{'name':'mode','type':'string','enum':['a','b'],'ui':{'component':'input'}},"
        "{'name':'version','type':'string','constant':'v2','ui':{'component':'input','readonly':true}},"
        "{'name':'internal','type':'string','ui':{'component':'input','display_none':true}},"
        "{'name':'shown','type':'string','required':true,'display':{'show':{'mode':{'$in':['a']}}}},"
        "{'name':'unshown','type':'encrypted_string','required':true,'display':{'hide':{'tls':true}}},"
        "{'name':'bad_default','type':'string','enum':['a'],'default':'z'}");
    const auto oauthFields = [](const QByteArray &more) {
        return json("{'name':'client_id','type':'string','required':true},{'name':'client_secret','type':"
                    "'encrypted_string','required':true},{'name':'access_token','type':'encrypted_string'},"
                    "{'name':'refresh_token','type':'encrypted_string'},{'name':'expires_at','type':'integer'"
                    "}")
            + more;
    };
    project.write(u"definition.json"_s,
        json(
            "{'name':'demo','display_name':{'en_US':'Demo'},'lang':'typescript','models':[],'tools':[],"
            "'credentials':[{'name':'demo-all','display_name':{'en_US':'All','zh_Hans':'全部'},'description':"
            "{'en_US':'It'},'icon':'symbol:icon-x','parameters':[")
            + parameters
            + json("]},{'name':'demo-none','display_name':{'en_US':'None'},'icon':'','parameters':[]},"
                   "{'name':'demo-oauth2','oauth2':true,'parameters':[")
            + oauthFields({})
            + json("]},{'name':'demo-client','oauth2':true,'oauth2_grant_type':'client_credentials',"
                   "'parameters':[")
            + oauthFields(json(",{'name':'tenant_id','type':'string'}")) + "]}]}");
}

/// What the guide shows, which is not what the published schema takes.
void writeGuidePlugin(const ScratchProject &project)
{
    project.write(u"definition.json"_s,
        json("{'name':'guide','credentials':[{'name':'api-key','display_name':'API key','description':'It',"
             "'help_url':'https://acme.dev/keys','extra':{'model':'m'},'parameters':[{'name':'api_key',"
             "'type':'string','display_name':'Key','secret':true,'required':true,'placeholder':'sk-'},"
             "{'name':'base_url','type':'string','description':'Where','default':'https://acme.dev'},"
             "{'name':'count','type':'number','default':3},{'name':'on','type':'boolean','default':false},"
             "{'name':'pin','type':'integer','secret':true}]}],'tools':[]}"));
}

void writeKeystroke(const ScratchProject &project)
{
    project.write(u"keys.json"_s,
        json("[{'key':'exa','kind':'api_key','fields':['apiKey','region']},"
             "{'key':'db','kind':'api_key','fields':{'type':'object','properties':{'url':{'type':'string',"
             "'format':'uri'},'pool':{'type':'integer','minimum':1},'mode':{'enum':['ro','rw']},'tls':{"
             "'type':'object','properties':{'ca':{'type':'string'}}}},'required':['url']}},"
             "{'key':'named','fields':{'token':'string','port':{'type':'integer','optional':true}}},"
             "{'key':'listed','fields':[{'name':'url','type':'string','secret':false},{'name':'token'}]},"
             "{'key':'chat','kind':'oauth_managed','fields':['botToken']},"
             "{'key':'chat-two','kind':'oauth'},"
             "{'key':'crm','kind':'keystroke'}]"));
}

void writeSchemaFile(const ScratchProject &project, const QByteArray &schema)
{
    project.write(u"it.schema.json"_s, schema);
}
}

QList<RichSource> richSources()
{
    const int schemas = int(allSchemas().size());
    QList<RichSource> sources{
        {"Pikku project", {}, writeProject, 3 * schemas},
        {"Pikku project of old, with an add-on", {}, writeOldProject, 6},
        {"Atomemo plugin", u"definition.json"_s, writePlugin, 4},
        {"Atomemo plugin after the guide", u"definition.json"_s, writeGuidePlugin, 1},
        {"Keystroke definitions", u"keys.json"_s, writeKeystroke, 7},
    };
    for (const QByteArray &schema : furtherSchemas())
        sources.append({"JSON Schema", u"it.schema.json"_s,
            [schema](const ScratchProject &project) { writeSchemaFile(project, schema); }, 1});
    return sources;
}
}
