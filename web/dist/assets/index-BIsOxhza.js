/**
 * @license
 * Copyright 2019 Google LLC
 * SPDX-License-Identifier: BSD-3-Clause
 */const ye=globalThis,Ge=ye.ShadowRoot&&(ye.ShadyCSS===void 0||ye.ShadyCSS.nativeShadow)&&"adoptedStyleSheets"in Document.prototype&&"replace"in CSSStyleSheet.prototype,Ye=Symbol(),at=new WeakMap;let Ut=class{constructor(e,s,n){if(this._$cssResult$=!0,n!==Ye)throw Error("CSSResult is not constructable. Use `unsafeCSS` or `css` instead.");this.cssText=e,this.t=s}get styleSheet(){let e=this.o;const s=this.t;if(Ge&&e===void 0){const n=s!==void 0&&s.length===1;n&&(e=at.get(s)),e===void 0&&((this.o=e=new CSSStyleSheet).replaceSync(this.cssText),n&&at.set(s,e))}return e}toString(){return this.cssText}};const ds=t=>new Ut(typeof t=="string"?t:t+"",void 0,Ye),k=(t,...e)=>{const s=t.length===1?t[0]:e.reduce((n,r,i)=>n+(o=>{if(o._$cssResult$===!0)return o.cssText;if(typeof o=="number")return o;throw Error("Value passed to 'css' function must be a 'css' function result: "+o+". Use 'unsafeCSS' to pass non-literal values, but take care to ensure page security.")})(r)+t[i+1],t[0]);return new Ut(s,t,Ye)},ps=(t,e)=>{if(Ge)t.adoptedStyleSheets=e.map(s=>s instanceof CSSStyleSheet?s:s.styleSheet);else for(const s of e){const n=document.createElement("style"),r=ye.litNonce;r!==void 0&&n.setAttribute("nonce",r),n.textContent=s.cssText,t.appendChild(n)}},lt=Ge?t=>t:t=>t instanceof CSSStyleSheet?(e=>{let s="";for(const n of e.cssRules)s+=n.cssText;return ds(s)})(t):t;/**
 * @license
 * Copyright 2017 Google LLC
 * SPDX-License-Identifier: BSD-3-Clause
 */const{is:us,defineProperty:fs,getOwnPropertyDescriptor:gs,getOwnPropertyNames:ms,getOwnPropertySymbols:$s,getPrototypeOf:vs}=Object,Ee=globalThis,ht=Ee.trustedTypes,xs=ht?ht.emptyScript:"",bs=Ee.reactiveElementPolyfillSupport,he=(t,e)=>t,we={toAttribute(t,e){switch(e){case Boolean:t=t?xs:null;break;case Object:case Array:t=t==null?t:JSON.stringify(t)}return t},fromAttribute(t,e){let s=t;switch(e){case Boolean:s=t!==null;break;case Number:s=t===null?null:Number(t);break;case Object:case Array:try{s=JSON.parse(t)}catch{s=null}}return s}},Je=(t,e)=>!us(t,e),ct={attribute:!0,type:String,converter:we,reflect:!1,useDefault:!1,hasChanged:Je};Symbol.metadata??=Symbol("metadata"),Ee.litPropertyMetadata??=new WeakMap;let Q=class extends HTMLElement{static addInitializer(e){this._$Ei(),(this.l??=[]).push(e)}static get observedAttributes(){return this.finalize(),this._$Eh&&[...this._$Eh.keys()]}static createProperty(e,s=ct){if(s.state&&(s.attribute=!1),this._$Ei(),this.prototype.hasOwnProperty(e)&&((s=Object.create(s)).wrapped=!0),this.elementProperties.set(e,s),!s.noAccessor){const n=Symbol(),r=this.getPropertyDescriptor(e,n,s);r!==void 0&&fs(this.prototype,e,r)}}static getPropertyDescriptor(e,s,n){const{get:r,set:i}=gs(this.prototype,e)??{get(){return this[s]},set(o){this[s]=o}};return{get:r,set(o){const a=r?.call(this);i?.call(this,o),this.requestUpdate(e,a,n)},configurable:!0,enumerable:!0}}static getPropertyOptions(e){return this.elementProperties.get(e)??ct}static _$Ei(){if(this.hasOwnProperty(he("elementProperties")))return;const e=vs(this);e.finalize(),e.l!==void 0&&(this.l=[...e.l]),this.elementProperties=new Map(e.elementProperties)}static finalize(){if(this.hasOwnProperty(he("finalized")))return;if(this.finalized=!0,this._$Ei(),this.hasOwnProperty(he("properties"))){const s=this.properties,n=[...ms(s),...$s(s)];for(const r of n)this.createProperty(r,s[r])}const e=this[Symbol.metadata];if(e!==null){const s=litPropertyMetadata.get(e);if(s!==void 0)for(const[n,r]of s)this.elementProperties.set(n,r)}this._$Eh=new Map;for(const[s,n]of this.elementProperties){const r=this._$Eu(s,n);r!==void 0&&this._$Eh.set(r,s)}this.elementStyles=this.finalizeStyles(this.styles)}static finalizeStyles(e){const s=[];if(Array.isArray(e)){const n=new Set(e.flat(1/0).reverse());for(const r of n)s.unshift(lt(r))}else e!==void 0&&s.push(lt(e));return s}static _$Eu(e,s){const n=s.attribute;return n===!1?void 0:typeof n=="string"?n:typeof e=="string"?e.toLowerCase():void 0}constructor(){super(),this._$Ep=void 0,this.isUpdatePending=!1,this.hasUpdated=!1,this._$Em=null,this._$Ev()}_$Ev(){this._$ES=new Promise(e=>this.enableUpdating=e),this._$AL=new Map,this._$E_(),this.requestUpdate(),this.constructor.l?.forEach(e=>e(this))}addController(e){(this._$EO??=new Set).add(e),this.renderRoot!==void 0&&this.isConnected&&e.hostConnected?.()}removeController(e){this._$EO?.delete(e)}_$E_(){const e=new Map,s=this.constructor.elementProperties;for(const n of s.keys())this.hasOwnProperty(n)&&(e.set(n,this[n]),delete this[n]);e.size>0&&(this._$Ep=e)}createRenderRoot(){const e=this.shadowRoot??this.attachShadow(this.constructor.shadowRootOptions);return ps(e,this.constructor.elementStyles),e}connectedCallback(){this.renderRoot??=this.createRenderRoot(),this.enableUpdating(!0),this._$EO?.forEach(e=>e.hostConnected?.())}enableUpdating(e){}disconnectedCallback(){this._$EO?.forEach(e=>e.hostDisconnected?.())}attributeChangedCallback(e,s,n){this._$AK(e,n)}_$ET(e,s){const n=this.constructor.elementProperties.get(e),r=this.constructor._$Eu(e,n);if(r!==void 0&&n.reflect===!0){const i=(n.converter?.toAttribute!==void 0?n.converter:we).toAttribute(s,n.type);this._$Em=e,i==null?this.removeAttribute(r):this.setAttribute(r,i),this._$Em=null}}_$AK(e,s){const n=this.constructor,r=n._$Eh.get(e);if(r!==void 0&&this._$Em!==r){const i=n.getPropertyOptions(r),o=typeof i.converter=="function"?{fromAttribute:i.converter}:i.converter?.fromAttribute!==void 0?i.converter:we;this._$Em=r;const a=o.fromAttribute(s,i.type);this[r]=a??this._$Ej?.get(r)??a,this._$Em=null}}requestUpdate(e,s,n,r=!1,i){if(e!==void 0){const o=this.constructor;if(r===!1&&(i=this[e]),n??=o.getPropertyOptions(e),!((n.hasChanged??Je)(i,s)||n.useDefault&&n.reflect&&i===this._$Ej?.get(e)&&!this.hasAttribute(o._$Eu(e,n))))return;this.C(e,s,n)}this.isUpdatePending===!1&&(this._$ES=this._$EP())}C(e,s,{useDefault:n,reflect:r,wrapped:i},o){n&&!(this._$Ej??=new Map).has(e)&&(this._$Ej.set(e,o??s??this[e]),i!==!0||o!==void 0)||(this._$AL.has(e)||(this.hasUpdated||n||(s=void 0),this._$AL.set(e,s)),r===!0&&this._$Em!==e&&(this._$Eq??=new Set).add(e))}async _$EP(){this.isUpdatePending=!0;try{await this._$ES}catch(s){Promise.reject(s)}const e=this.scheduleUpdate();return e!=null&&await e,!this.isUpdatePending}scheduleUpdate(){return this.performUpdate()}performUpdate(){if(!this.isUpdatePending)return;if(!this.hasUpdated){if(this.renderRoot??=this.createRenderRoot(),this._$Ep){for(const[r,i]of this._$Ep)this[r]=i;this._$Ep=void 0}const n=this.constructor.elementProperties;if(n.size>0)for(const[r,i]of n){const{wrapped:o}=i,a=this[r];o!==!0||this._$AL.has(r)||a===void 0||this.C(r,void 0,i,a)}}let e=!1;const s=this._$AL;try{e=this.shouldUpdate(s),e?(this.willUpdate(s),this._$EO?.forEach(n=>n.hostUpdate?.()),this.update(s)):this._$EM()}catch(n){throw e=!1,this._$EM(),n}e&&this._$AE(s)}willUpdate(e){}_$AE(e){this._$EO?.forEach(s=>s.hostUpdated?.()),this.hasUpdated||(this.hasUpdated=!0,this.firstUpdated(e)),this.updated(e)}_$EM(){this._$AL=new Map,this.isUpdatePending=!1}get updateComplete(){return this.getUpdateComplete()}getUpdateComplete(){return this._$ES}shouldUpdate(e){return!0}update(e){this._$Eq&&=this._$Eq.forEach(s=>this._$ET(s,this[s])),this._$EM()}updated(e){}firstUpdated(e){}};Q.elementStyles=[],Q.shadowRootOptions={mode:"open"},Q[he("elementProperties")]=new Map,Q[he("finalized")]=new Map,bs?.({ReactiveElement:Q}),(Ee.reactiveElementVersions??=[]).push("2.1.2");/**
 * @license
 * Copyright 2017 Google LLC
 * SPDX-License-Identifier: BSD-3-Clause
 */const Xe=globalThis,dt=t=>t,ke=Xe.trustedTypes,pt=ke?ke.createPolicy("lit-html",{createHTML:t=>t}):void 0,It="$lit$",H=`lit$${Math.random().toFixed(9).slice(2)}$`,Dt="?"+H,ys=`<${Dt}>`,G=document,de=()=>G.createComment(""),pe=t=>t===null||typeof t!="object"&&typeof t!="function",Ze=Array.isArray,ws=t=>Ze(t)||typeof t?.[Symbol.iterator]=="function",Pe=`[ 	
\f\r]`,ie=/<(?:(!--|\/[^a-zA-Z])|(\/?[a-zA-Z][^>\s]*)|(\/?$))/g,ut=/-->/g,ft=/>/g,D=RegExp(`>|${Pe}(?:([^\\s"'>=/]+)(${Pe}*=${Pe}*(?:[^ 	
\f\r"'\`<>=]|("|')|))|$)`,"g"),gt=/'/g,mt=/"/g,qt=/^(?:script|style|textarea|title)$/i,Wt=t=>(e,...s)=>({_$litType$:t,strings:e,values:s}),u=Wt(1),g=Wt(2),B=Symbol.for("lit-noChange"),m=Symbol.for("lit-nothing"),$t=new WeakMap,F=G.createTreeWalker(G,129);function Kt(t,e){if(!Ze(t)||!t.hasOwnProperty("raw"))throw Error("invalid template strings array");return pt!==void 0?pt.createHTML(e):e}const ks=(t,e)=>{const s=t.length-1,n=[];let r,i=e===2?"<svg>":e===3?"<math>":"",o=ie;for(let a=0;a<s;a++){const l=t[a];let c,h,d=-1,p=0;for(;p<l.length&&(o.lastIndex=p,h=o.exec(l),h!==null);)p=o.lastIndex,o===ie?h[1]==="!--"?o=ut:h[1]!==void 0?o=ft:h[2]!==void 0?(qt.test(h[2])&&(r=RegExp("</"+h[2],"g")),o=D):h[3]!==void 0&&(o=D):o===D?h[0]===">"?(o=r??ie,d=-1):h[1]===void 0?d=-2:(d=o.lastIndex-h[2].length,c=h[1],o=h[3]===void 0?D:h[3]==='"'?mt:gt):o===mt||o===gt?o=D:o===ut||o===ft?o=ie:(o=D,r=void 0);const f=o===D&&t[a+1].startsWith("/>")?" ":"";i+=o===ie?l+ys:d>=0?(n.push(c),l.slice(0,d)+It+l.slice(d)+H+f):l+H+(d===-2?a:f)}return[Kt(t,i+(t[s]||"<?>")+(e===2?"</svg>":e===3?"</math>":"")),n]};class ue{constructor({strings:e,_$litType$:s},n){let r;this.parts=[];let i=0,o=0;const a=e.length-1,l=this.parts,[c,h]=ks(e,s);if(this.el=ue.createElement(c,n),F.currentNode=this.el.content,s===2||s===3){const d=this.el.content.firstChild;d.replaceWith(...d.childNodes)}for(;(r=F.nextNode())!==null&&l.length<a;){if(r.nodeType===1){if(r.hasAttributes())for(const d of r.getAttributeNames())if(d.endsWith(It)){const p=h[o++],f=r.getAttribute(d).split(H),$=/([.?@])?(.*)/.exec(p);l.push({type:1,index:i,name:$[2],strings:f,ctor:$[1]==="."?Ms:$[1]==="?"?Ss:$[1]==="@"?As:Te}),r.removeAttribute(d)}else d.startsWith(H)&&(l.push({type:6,index:i}),r.removeAttribute(d));if(qt.test(r.tagName)){const d=r.textContent.split(H),p=d.length-1;if(p>0){r.textContent=ke?ke.emptyScript:"";for(let f=0;f<p;f++)r.append(d[f],de()),F.nextNode(),l.push({type:2,index:++i});r.append(d[p],de())}}}else if(r.nodeType===8)if(r.data===Dt)l.push({type:2,index:i});else{let d=-1;for(;(d=r.data.indexOf(H,d+1))!==-1;)l.push({type:7,index:i}),d+=H.length-1}i++}}static createElement(e,s){const n=G.createElement("template");return n.innerHTML=e,n}}function se(t,e,s=t,n){if(e===B)return e;let r=n!==void 0?s._$Co?.[n]:s._$Cl;const i=pe(e)?void 0:e._$litDirective$;return r?.constructor!==i&&(r?._$AO?.(!1),i===void 0?r=void 0:(r=new i(t),r._$AT(t,s,n)),n!==void 0?(s._$Co??=[])[n]=r:s._$Cl=r),r!==void 0&&(e=se(t,r._$AS(t,e.values),r,n)),e}class _s{constructor(e,s){this._$AV=[],this._$AN=void 0,this._$AD=e,this._$AM=s}get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}u(e){const{el:{content:s},parts:n}=this._$AD,r=(e?.creationScope??G).importNode(s,!0);F.currentNode=r;let i=F.nextNode(),o=0,a=0,l=n[0];for(;l!==void 0;){if(o===l.index){let c;l.type===2?c=new ne(i,i.nextSibling,this,e):l.type===1?c=new l.ctor(i,l.name,l.strings,this,e):l.type===6&&(c=new Es(i,this,e)),this._$AV.push(c),l=n[++a]}o!==l?.index&&(i=F.nextNode(),o++)}return F.currentNode=G,r}p(e){let s=0;for(const n of this._$AV)n!==void 0&&(n.strings!==void 0?(n._$AI(e,n,s),s+=n.strings.length-2):n._$AI(e[s])),s++}}class ne{get _$AU(){return this._$AM?._$AU??this._$Cv}constructor(e,s,n,r){this.type=2,this._$AH=m,this._$AN=void 0,this._$AA=e,this._$AB=s,this._$AM=n,this.options=r,this._$Cv=r?.isConnected??!0}get parentNode(){let e=this._$AA.parentNode;const s=this._$AM;return s!==void 0&&e?.nodeType===11&&(e=s.parentNode),e}get startNode(){return this._$AA}get endNode(){return this._$AB}_$AI(e,s=this){e=se(this,e,s),pe(e)?e===m||e==null||e===""?(this._$AH!==m&&this._$AR(),this._$AH=m):e!==this._$AH&&e!==B&&this._(e):e._$litType$!==void 0?this.$(e):e.nodeType!==void 0?this.T(e):ws(e)?this.k(e):this._(e)}O(e){return this._$AA.parentNode.insertBefore(e,this._$AB)}T(e){this._$AH!==e&&(this._$AR(),this._$AH=this.O(e))}_(e){this._$AH!==m&&pe(this._$AH)?this._$AA.nextSibling.data=e:this.T(G.createTextNode(e)),this._$AH=e}$(e){const{values:s,_$litType$:n}=e,r=typeof n=="number"?this._$AC(e):(n.el===void 0&&(n.el=ue.createElement(Kt(n.h,n.h[0]),this.options)),n);if(this._$AH?._$AD===r)this._$AH.p(s);else{const i=new _s(r,this),o=i.u(this.options);i.p(s),this.T(o),this._$AH=i}}_$AC(e){let s=$t.get(e.strings);return s===void 0&&$t.set(e.strings,s=new ue(e)),s}k(e){Ze(this._$AH)||(this._$AH=[],this._$AR());const s=this._$AH;let n,r=0;for(const i of e)r===s.length?s.push(n=new ne(this.O(de()),this.O(de()),this,this.options)):n=s[r],n._$AI(i),r++;r<s.length&&(this._$AR(n&&n._$AB.nextSibling,r),s.length=r)}_$AR(e=this._$AA.nextSibling,s){for(this._$AP?.(!1,!0,s);e!==this._$AB;){const n=dt(e).nextSibling;dt(e).remove(),e=n}}setConnected(e){this._$AM===void 0&&(this._$Cv=e,this._$AP?.(e))}}class Te{get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}constructor(e,s,n,r,i){this.type=1,this._$AH=m,this._$AN=void 0,this.element=e,this.name=s,this._$AM=r,this.options=i,n.length>2||n[0]!==""||n[1]!==""?(this._$AH=Array(n.length-1).fill(new String),this.strings=n):this._$AH=m}_$AI(e,s=this,n,r){const i=this.strings;let o=!1;if(i===void 0)e=se(this,e,s,0),o=!pe(e)||e!==this._$AH&&e!==B,o&&(this._$AH=e);else{const a=e;let l,c;for(e=i[0],l=0;l<i.length-1;l++)c=se(this,a[n+l],s,l),c===B&&(c=this._$AH[l]),o||=!pe(c)||c!==this._$AH[l],c===m?e=m:e!==m&&(e+=(c??"")+i[l+1]),this._$AH[l]=c}o&&!r&&this.j(e)}j(e){e===m?this.element.removeAttribute(this.name):this.element.setAttribute(this.name,e??"")}}class Ms extends Te{constructor(){super(...arguments),this.type=3}j(e){this.element[this.name]=e===m?void 0:e}}class Ss extends Te{constructor(){super(...arguments),this.type=4}j(e){this.element.toggleAttribute(this.name,!!e&&e!==m)}}class As extends Te{constructor(e,s,n,r,i){super(e,s,n,r,i),this.type=5}_$AI(e,s=this){if((e=se(this,e,s,0)??m)===B)return;const n=this._$AH,r=e===m&&n!==m||e.capture!==n.capture||e.once!==n.once||e.passive!==n.passive,i=e!==m&&(n===m||r);r&&this.element.removeEventListener(this.name,this,n),i&&this.element.addEventListener(this.name,this,e),this._$AH=e}handleEvent(e){typeof this._$AH=="function"?this._$AH.call(this.options?.host??this.element,e):this._$AH.handleEvent(e)}}class Es{constructor(e,s,n){this.element=e,this.type=6,this._$AN=void 0,this._$AM=s,this.options=n}get _$AU(){return this._$AM._$AU}_$AI(e){se(this,e)}}const Ts={I:ne},Cs=Xe.litHtmlPolyfillSupport;Cs?.(ue,ne),(Xe.litHtmlVersions??=[]).push("3.3.3");const Ps=(t,e,s)=>{const n=s?.renderBefore??e;let r=n._$litPart$;if(r===void 0){const i=s?.renderBefore??null;n._$litPart$=r=new ne(e.insertBefore(de(),i),i,void 0,s??{})}return r._$AI(t),r};/**
 * @license
 * Copyright 2017 Google LLC
 * SPDX-License-Identifier: BSD-3-Clause
 */const Qe=globalThis;let ee=class extends Q{constructor(){super(...arguments),this.renderOptions={host:this},this._$Do=void 0}createRenderRoot(){const e=super.createRenderRoot();return this.renderOptions.renderBefore??=e.firstChild,e}update(e){const s=this.render();this.hasUpdated||(this.renderOptions.isConnected=this.isConnected),super.update(e),this._$Do=Ps(s,this.renderRoot,this.renderOptions)}connectedCallback(){super.connectedCallback(),this._$Do?.setConnected(!0)}disconnectedCallback(){super.disconnectedCallback(),this._$Do?.setConnected(!1)}render(){return B}};ee._$litElement$=!0,ee.finalized=!0,Qe.litElementHydrateSupport?.({LitElement:ee});const Os=Qe.litElementPolyfillSupport;Os?.({LitElement:ee});(Qe.litElementVersions??=[]).push("4.2.2");/**
 * @license
 * Copyright 2017 Google LLC
 * SPDX-License-Identifier: BSD-3-Clause
 */const U=t=>(e,s)=>{s!==void 0?s.addInitializer(()=>{customElements.define(t,e)}):customElements.define(t,e)};/**
 * @license
 * Copyright 2017 Google LLC
 * SPDX-License-Identifier: BSD-3-Clause
 */const js={attribute:!0,type:String,converter:we,reflect:!1,hasChanged:Je},zs=(t=js,e,s)=>{const{kind:n,metadata:r}=s;let i=globalThis.litPropertyMetadata.get(r);if(i===void 0&&globalThis.litPropertyMetadata.set(r,i=new Map),n==="setter"&&((t=Object.create(t)).wrapped=!0),i.set(s.name,t),n==="accessor"){const{name:o}=s;return{set(a){const l=e.get.call(this);e.set.call(this,a),this.requestUpdate(o,l,t,!0,a)},init(a){return a!==void 0&&this.C(o,void 0,t,a),a}}}if(n==="setter"){const{name:o}=s;return function(a){const l=this[o];e.call(this,a),this.requestUpdate(o,l,t,!0,a)}}throw Error("Unsupported decorator location: "+n)};function I(t){return(e,s)=>typeof s=="object"?zs(t,e,s):((n,r,i)=>{const o=r.hasOwnProperty(i);return r.constructor.createProperty(i,n),o?Object.getOwnPropertyDescriptor(r,i):void 0})(t,e,s)}/**
 * @license
 * Copyright 2017 Google LLC
 * SPDX-License-Identifier: BSD-3-Clause
 */function P(t){return I({...t,state:!0,attribute:!1})}/**
 * @license
 * Copyright 2017 Google LLC
 * SPDX-License-Identifier: BSD-3-Clause
 */const Ft={CHILD:2},Vt=t=>(...e)=>({_$litDirective$:t,values:e});let Gt=class{constructor(e){}get _$AU(){return this._$AM._$AU}_$AT(e,s,n){this._$Ct=e,this._$AM=s,this._$Ci=n}_$AS(e,s){return this.update(e,s)}update(e,s){return this.render(...s)}};/**
 * @license
 * Copyright 2017 Google LLC
 * SPDX-License-Identifier: BSD-3-Clause
 */class Ne extends Gt{constructor(e){if(super(e),this.it=m,e.type!==Ft.CHILD)throw Error(this.constructor.directiveName+"() can only be used in child bindings")}render(e){if(e===m||e==null)return this._t=void 0,this.it=e;if(e===B)return e;if(typeof e!="string")throw Error(this.constructor.directiveName+"() called with a non-string value");if(e===this.it)return this._t;this.it=e;const s=[e];return s.raw=s,this._t={_$litType$:this.constructor.resultType,strings:s,values:[]}}}Ne.directiveName="unsafeHTML",Ne.resultType=1;const Ls=Vt(Ne),Ns={play:g`<path class="solid" d="M4 2.5v11l9-5.5z" />`,pause:g`<path class="solid" d="M4 3h3v10H4zM9 3h3v10H9z" />`,stop:g`<rect class="solid" x="3.5" y="3.5" width="9" height="9" rx="1" />`,back:g`<path class="solid" d="M12 2.5v11L3 8z" />`,forward:g`<path class="solid" d="M4 2.5v11l9-5.5z" />`,first:g`<path class="solid" d="M13 3v10L5.5 8zM3 3h1.8v10H3z" />`,last:g`<path class="solid" d="M3 3v10l7.5-5zM11.2 3H13v10h-1.8z" />`,edit:g`<path d="M11 2.5l2.5 2.5L6 12.5l-3.2.7.7-3.2z" />`,close:g`<path d="M4 4l8 8M12 4l-8 8" />`,theme:g`<circle cx="8" cy="8" r="5.5" /><path class="solid" d="M8 2.5a5.5 5.5 0 0 1 0 11z" />`,undo:g`<path d="M5 3L2.5 5.5 5 8M3 5.5h6a4 4 0 0 1 0 8H6" />`,error:g`<circle cx="8" cy="8" r="6" /><path d="M8 4.8v4M8 11v.2" />`},j=t=>g`<svg class="i" viewBox="0 0 16 16" aria-hidden="true">${Ns[t]}</svg>`,Rs={none:{letter:"N",hue:"t-slate"},bool:{letter:"B",hue:"t-slate"},int:{letter:"I",hue:"t-slate"},float:{letter:"F",hue:"t-slate"},complex:{letter:"J",hue:"t-slate"},str:{letter:"S",hue:"t-green"},bytes:{letter:"b",hue:"t-green"},list:{letter:"L",hue:"t-blue"},tuple:{letter:"T",hue:"t-sky"},dict:{letter:"D",hue:"t-purple"},set:{letter:"E",hue:"t-purple"},instance:{letter:"O",hue:"t-slate"},class:{letter:"C",hue:"t-slate"},function:{letter:"f",hue:"t-slate"},builtin:{letter:"f",hue:"t-slate"},method:{letter:"m",hue:"t-slate"},cell:{letter:"c",hue:"t-slate"},code:{letter:"c",hue:"t-slate"},module:{letter:"M",hue:"t-slate"},generator:{letter:"G",hue:"t-slate"},iterator:{letter:"i",hue:"t-slate"},range:{letter:"R",hue:"t-slate"},slice:{letter:"s",hue:"t-slate"},frame:{letter:"Φ",hue:"t-slate"},traceback:{letter:"t",hue:"t-slate"},exception:{letter:"!",hue:"t-red"},weakref:{letter:"w",hue:"t-slate"},ndarray:{letter:"A",hue:"t-orange"},tensor:{letter:"T",hue:"t-red"},storage:{letter:"S",hue:"t-red"},other:{letter:"?",hue:"t-slate"}};function V(t){return t.type==="Parameter"?{letter:"P",hue:"t-red"}:Rs[t.kind]}const vt=4,xt=2,bt=8,Hs=7,et=new Set(["none","bool","int","float","complex","str","bytes"]),Bs=new Set(["module","builtin","code","other"]);function Us(t,e){return Bs.has(t.kind)||t.kind==="class"&&t.static?!0:e==="names"&&et.has(t.kind)}const Yt=t=>et.has(t);function Is(t,e=22){const s=t.kind==="module"||t.kind==="builtin"||t.kind==="class"?`${t.kind} ${t.summary}`:t.summary;return S(s,e)}function S(t,e){return t.length<=e?t:`${t.slice(0,e-1)}…`}function Ds(t,e){if(t.role==="slot"&&t.name.startsWith("__")&&t.name!=="__closure__")return!0;if(t.role!=="attribute"||!t.name.startsWith("_"))return!1;const s=t.to===void 0?void 0:e.get(t.to);return s===void 0?!1:s.kind==="none"||s.kind==="bool"||s.length===0}function te(t,e,s){const n=`${t.role}:${t.role==="item"?String(t.index):t.name}`,r=t.role==="member"?"·":S(t.name,18),i=t.role==="item"?"item":t.role==="info"?"fact":"name",o=t.role==="base"?"base":t.strength,a=t.to===void 0?void 0:e.get(t.to),l=o===void 0?{}:{strength:o};return a===void 0?{key:n,label:r,kind:i,text:S(t.value??"…",22),...l}:Us(a,s)?{key:n,label:r,kind:i,text:Is(a),of:a.id,...l}:{key:n,label:r,kind:i,to:a.id,...l}}function qs(t,e,s,n){if(et.has(t.kind))return[];const r=[];if(t.buffer){const h=`(${t.buffer.shape.join(", ")}${t.buffer.shape.length===1?",":""})`;r.push({key:"shape",label:"shape",kind:"fact",text:h}),r.push({key:"dtype",label:"dtype",kind:"fact",text:t.buffer.dtype})}const i=t.fields,o=n.has(t.id),a=o?i:i.filter(h=>!Ds(h,e)),l=i.length-a.length,c=Math.max(t.length??0,a.length);if(o||a.length<=bt&&c<=bt){for(const h of a)r.push(te(h,e,s));c>a.length&&t.length!==void 0&&r.push(Oe(c-a.length))}else{const h=a.slice(-xt);for(const d of a.slice(0,vt))r.push(te(d,e,s));r.push(Oe(c-vt-xt));for(const d of h)r.push(te(d,e,s))}return l>0&&r.push(Oe(l)),r}function Oe(t){return{key:"more",label:"",kind:"more",more:t}}function yt(t,e,s){const n=[];for(const[r,i]of Object.entries(t)){const o=e.get(i);o&&o.kind!=="module"&&n.push(te({name:r,role:"attribute",to:i},e,s))}return n}function Ws(t,e,s){const n=t.frames.slice(1).map((l,c)=>{const h=Object.entries(l.cells).map(([d,p])=>({...te({name:d,role:"attribute",to:p},e,"objects")}));return{index:c+1,name:l.name,line:l.line,rows:[...yt(l.locals,e,s),...h]}}),i=[{index:0,name:"__main__",line:t.frames[0]?.line??0,rows:yt(t.globals,e,s)},...n],o=t.value===void 0?void 0:e.get(t.value),a=i[i.length-1];if(o&&a&&(t.event==="exception"||o.kind!=="none")){const l=t.event==="exception"?"raises":"returns",c=te({name:l,role:"slot",to:o.id},e,s);i[i.length-1]={...a,rows:[...a.rows,{...c,key:"value"}]}}return i}function Ks(t,e,s){const n=new Map,r=[],i=new Set,o=c=>{const h=[{id:c,at:0}];for(n.set(c,"open");h.length>0;){const d=h[h.length-1],p=e.get(d.id)?.[d.at++];if(p===void 0)n.set(d.id,"done"),r.push(d.id),h.pop();else if(p.to!==void 0&&e.has(p.to)){const f=n.get(p.to);f==="open"?i.add(`${d.id}>${p.to}`):f===void 0&&(n.set(p.to,"open"),h.push({id:p.to,at:0}))}}},a=new Map,l=(c,h)=>{n.has(c)||o(c),a.has(c)||a.set(c,{depth:1,from:h})};for(const c of t)c.rows.forEach((h,d)=>{h.to!==void 0&&e.has(h.to)&&l(h.to,{card:-1-c.index,row:d})});for(const c of s)l(c,{card:0,row:0});for(const c of r.reverse()){const h=a.get(c)??{depth:1,from:{card:0,row:0}};a.set(c,h),e.get(c)?.forEach((d,p)=>{if(d.to===void 0||!e.has(d.to)||i.has(`${c}>${d.to}`))return;const f=a.get(d.to);if(f===void 0||f.depth<h.depth+1){const $=f&&f.from.card<0?f.from:{card:c,row:p};a.set(d.to,{depth:h.depth+1,from:$})}})}return a}const Fs=new Set;function Re(t,e,s=Fs){const n=new Map(t.objects.map(h=>[h.id,h])),r=Ws(t,n,e),i=new Map,o=[];for(const h of r)for(const d of h.rows)d.to!==void 0&&o.push(d.to);const a=t.objects.filter(h=>h.reached==="nothing").map(h=>h.id);o.push(...a);for(let h=0;h<o.length;h++){const d=o[h],p=n.get(d);if(p===void 0||i.has(d))continue;const f=qs(p,n,e,s);i.set(d,f);for(const $ of f)$.to!==void 0&&o.push($.to)}const l=Ks(r,i,a),c=new Map;for(const[h,d]of i){const{depth:p,from:f}=l.get(h)??{depth:1,from:{card:0,row:0}};c.set(h,{object:n.get(h),rows:d,lane:Math.min(p,Hs),from:f})}return{frames:r,cards:c,byId:n}}const Vs={run:"Run",stop:"Stop",edit:"Edit",reset:"Original",script:"script",repl:"REPL",output:"Output",noOutput:"nothing printed yet",nothingPrinted:"This program printed nothing.",names:"Names",objects:"Objects",memory:"Memory",arrays:"Arrays",code:"Code",heap:"Heap",inspect:"Inspect",object:"Object",references:"References",bytes:"Bytes",frames:"names",heapLane:"heap",step:"step",steps:"steps",bytesHeld:"bytes held",oneStepIs:"one step is",line:"line",first:"First step",back:"Step back",forward:"Step forward",last:"Last step",play:"Play",pause:"Pause",close:"Close",theme:"Light or dark",lessons:"Lessons",ownProgram:"Your own program",ran:"just ran",running:"running",raised:"raised",nextUp:"line {n} runs next",atEnd:"the program has ended",newTag:"new",more:"{n} more",spare:"{n} spare",strong:"strong",weak:"weak",viewToBase:"view to base",changedKey:"changed",newKey:"new",freedKey:"freed",freedCount:"count 0, at line {line}",freedCollected:"collected, generation {gen}",freedExit:"freed at exit",unreachable:"no name leads here",loading:"Loading the engine",loadingText:"The picture is ready; stepping starts in a moment.",broken:"The engine stopped",brokenText:"{message}. Run again to start a new one.",stoppedReader:"Stopped after {n} steps. All of them can be visited.",stoppedSteps:"Stopped at the limit of {n} steps. All of them can be visited.",stoppedMemory:"Stopped: the history takes all the memory it may. {n} steps can be visited.",recording:"Running: {n} steps so far",selectHint:"Click an object to see its fields, its holders and its bytes.",heldBy:"held by",holds:"holds",nobody:"Nobody holds it by name: only other objects that no name leads to.",holder:"holder",count:"count",sum:"ob_refcnt",size:"size",address:"address",type:"type",value:"value",refcount:"references",generation:"generation",untracked:"not tracked by the collector",bornAt:"made at line {line}, step {step}",bornBefore:"there before the program began",alsoOwns:"owns {bytes} at {address}",gcHead:"Collector’s head",gcHeadNote:"before the object",partObject:"The object",partItems:"Its items",partKeys:"Its table of keys",partValues:"Its values",partBuffer:"Its buffer",at:"at",staticNote:"static: its count starts near 10⁹ and it is never freed",arena:"Arena {n}",arenas:"arenas",pools:"pools",pool:"Pool {n}",poolIs:"{size} KiB, {n} blocks of {b} bytes",arenaIs:"1 MiB at {address}, {n} pools of 16 KiB",poolHeader:"header, {h} bytes: {used} in use",unusedPools:"unused: {n} pools",liveBlocks:"in use {n}",keptBlocks:"kept by a free list {n}",freeBlocks:"free {n}",virginBlocks:"never used {n}",poolKey:"number: block size, bar: how full",resident:"resident",mapped:"mapped",inUse:"in use",cHeap:"C heap, over 512 bytes",chunks:"{n} chunks, {used} used",regions:"regions of their own",freeLists:"free lists",figures:"Live figures",collector:"collector, generations",noArrays:"No array or tensor at this step.",noArraysText:"Step on, or pick the lesson “view-leak” or “param-to”.",heldThrough:"held by",arrayLane:"array, tensor",ownerLane:"owner",bufferLane:"bytes the owner holds",bufferOf:"buffer of {name}",uses:"uses {n}",keepsAlive:"keeps {n} alive",rowStride:"strides[{axis}] = {n} bytes to the next {what}",nextRow:"row",nextColumn:"column",allResident:"{n} of it resident",totalKept:"kept alive by {n} small views",totalUsed:"used by them",ownsBuffer:"owns its bytes",viewOf:"view of {name}",storageOf:"storage of {name}",goto:"go to step",editorHint:"Ctrl+Enter runs. Esc, then Tab leaves the editor.",errorTitle:"The program ended with an error",syntaxTitle:"The program cannot be compiled",openHint:"Show all rows",help:"Keys: ← → step, Home End, Space play, 1–4 views"},Gs={run:"运行",stop:"停止",edit:"编辑",reset:"还原",script:"脚本",repl:"交互",output:"输出",noOutput:"还没有输出",nothingPrinted:"这个程序没有输出。",names:"名字",objects:"对象",memory:"内存",arrays:"数组",code:"代码",heap:"堆",inspect:"查看",object:"对象",references:"引用",bytes:"字节",frames:"名字",heapLane:"堆",step:"步",steps:"步",bytesHeld:"占用字节",oneStepIs:"一步是",line:"一行",first:"第一步",back:"后退一步",forward:"前进一步",last:"最后一步",play:"播放",pause:"暂停",close:"关闭",theme:"明暗",lessons:"课程",ownProgram:"自己的程序",ran:"刚刚执行",running:"正在执行",raised:"抛出异常",nextUp:"接着执行第 {n} 行",atEnd:"程序已经结束",newTag:"新",more:"还有 {n} 个",spare:"空位 {n}",strong:"强引用",weak:"弱引用",viewToBase:"视图到底层",changedKey:"有变化",newKey:"新建",freedKey:"已释放",freedCount:"第 {line} 行后计数为 0",freedCollected:"被回收，第 {gen} 代",freedExit:"退出时释放",unreachable:"没有名字通到这里",loading:"正在加载引擎",loadingText:"图已画好，马上就能单步执行。",broken:"引擎停止了",brokenText:"{message}。再运行一次即可重新启动。",stoppedReader:"已停在第 {n} 步，之前的每一步都能查看。",stoppedSteps:"到达 {n} 步的上限，每一步都能查看。",stoppedMemory:"历史记录用完了允许的内存，可以查看 {n} 步。",recording:"运行中：已有 {n} 步",selectHint:"点一个对象，看它的字段、持有者和字节。",heldBy:"被谁持有",holds:"持有",nobody:"没有名字持有它，只有同样没有名字通到的对象持有它。",holder:"持有者",count:"计数",sum:"ob_refcnt",size:"大小",address:"地址",type:"类型",value:"值",refcount:"引用计数",generation:"代",untracked:"回收器不跟踪",bornAt:"第 {line} 行创建，第 {step} 步",bornBefore:"程序开始前就有",alsoOwns:"另有 {bytes}，位于 {address}",gcHead:"回收器的头",gcHeadNote:"在对象之前",partObject:"对象本身",partItems:"它的元素",partKeys:"它的键表",partValues:"它的值",partBuffer:"它的缓冲区",at:"位于",staticNote:"静态对象：计数从 10⁹ 附近开始，永不释放",arena:"竞技场 {n}",arenas:"竞技场",pools:"池",pool:"池 {n}",poolIs:"{size} KiB，{n} 块，每块 {b} 字节",arenaIs:"1 MiB，位于 {address}，{n} 个 16 KiB 的池",poolHeader:"池头 {h} 字节：{used} 块在用",unusedPools:"未用的池：{n}",liveBlocks:"在用 {n}",keptBlocks:"空闲链表保留 {n}",freeBlocks:"空闲 {n}",virginBlocks:"从未用过 {n}",poolKey:"数字：块大小，横条：多满",resident:"驻留",mapped:"映射",inUse:"在用",cHeap:"C 堆，超过 512 字节",chunks:"{n} 块，已用 {used}",regions:"单独的区域",freeLists:"空闲链表",figures:"实时数字",collector:"回收器各代",noArrays:"这一步没有数组或张量。",noArraysText:"继续往后走，或者选课程 “view-leak”、“param-to”。",heldThrough:"被谁持有",arrayLane:"数组、张量",ownerLane:"拥有者",bufferLane:"拥有者的字节",bufferOf:"{name} 的缓冲区",uses:"用了 {n}",keepsAlive:"让 {n} 不能释放",rowStride:"strides[{axis}] = {n} 字节到下一{what}",nextRow:"行",nextColumn:"列",allResident:"其中驻留 {n}",totalKept:"被 {n} 个小视图留住",totalUsed:"它们真正用到",ownsBuffer:"自己拥有字节",viewOf:"{name} 的视图",storageOf:"{name} 的存储",goto:"跳到第几步",editorHint:"Ctrl+Enter 运行。按 Esc 再按 Tab 离开编辑器。",errorTitle:"程序以错误结束",syntaxTitle:"程序无法编译",openHint:"显示全部",help:"按键：← → 单步，Home End，空格播放，1–4 切换视图"},Ys={en:Vs,zh:Gs};function b(t,e,s={}){return Ys[t][e].replace(/\{(\w+)\}/g,(n,r)=>String(s[r]??""))}function T(t){return String(Math.round(t)).replace(/\B(?=(\d{3})+(?!\d))/g,",")}function x(t){const e=["bytes","kB","MB","GB","TB"];let s=0,n=t;for(;n>=1e3&&s<e.length-1;)n/=1e3,s++;if(s===0)return`${t} ${t===1?"byte":"bytes"}`;const r=n>=100?0:1;return`${n.toFixed(r).replace(/\.0$/,"")} ${e[s]}`}function z(t){return t>=9e8?`10⁹${t>=1e9?"+":"−"}${Math.abs(t-1e9)}`:String(t)}const ce=t=>`0x${t.toString(16)}`,Js={start:"Nothing has run yet: {next} runs first.",nextLine:"line {n}",line:"Line {n}",raised:"{line} raised {object}: {message}.",passed:"{object} leaves {where}.",called:"{line} called {where}.",calledWith:"{line} called {where}: {name} is one more name for {object}, count {delta}.",returned:"{where} returned {object}.",returnedNone:"{where} returned; its names are gone.",moduleEnds:"The last line has run; the names are still there.",ended:"The program ended; {n} objects were freed.",endedError:"The program ended with {message}.",endedPlain:"The program has ended.",boundNew:"{line} made {object} and bound {name} to it.",boundCount:"{line} bound {name} to {object}: count {delta}.",bound:"{line} bound {name} to {object}.",moved:"{line} moved {name} from {old} to {object}.",unbound:"{line} removed the name {name}: {object} has count {delta}.",unboundPlain:"{line} removed the name {name}.",itemNew:"{line} put {object} into {slot} of {holder}{size}.",itemMoved:"{line} changed {slot} of {holder} from {old} to {object}.",itemGone:"{line} took {slot} out of {holder}{size}.",factChanged:"{line} changed {slot} of {holder}: {delta}.",sizeDelta:": size {delta}",alsoChanged:"{n} more cells changed.",made:"{line} made {object}.",freed:"{object} was freed: {reason}.",freedMany:"{n} objects were freed.",reasonCount:"nothing held it any more",reasonCollected:"the collector found it, generation {n}",printed:"{line} printed {text}.",nothing:"{line} changed nothing in the picture.",noNames:"No name leads to {object} any more: its count is {n}, it stays.",keeps:"It uses {used} and keeps {kept} alive.",keepsAll:"{n} small views keep {kept}."},Xs={start:"还没有执行：先执行{next}。",nextLine:"第 {n} 行",line:"第 {n} 行",raised:"{line}抛出 {object}：{message}。",passed:"{object} 离开 {where}。",called:"{line}调用 {where}。",calledWith:"{line}调用 {where}：{name} 是 {object} 的又一个名字，计数 {delta}。",returned:"{where} 返回 {object}。",returnedNone:"{where} 返回，它的名字消失了。",moduleEnds:"最后一行已执行，名字都还在。",ended:"程序结束，释放了 {n} 个对象。",endedError:"程序以 {message} 结束。",endedPlain:"程序已经结束。",boundNew:"{line}创建 {object}，并把名字 {name} 绑定给它。",boundCount:"{line}把名字 {name} 绑定到 {object}：计数 {delta}。",bound:"{line}把名字 {name} 绑定到 {object}。",moved:"{line}把名字 {name} 从 {old} 移到 {object}。",unbound:"{line}删去名字 {name}：{object} 的计数 {delta}。",unboundPlain:"{line}删去名字 {name}。",itemNew:"{line}把 {object} 放进 {holder} 的 {slot}{size}。",itemMoved:"{line}把 {holder} 的 {slot} 从 {old} 改为 {object}。",itemGone:"{line}从 {holder} 取走 {slot}{size}。",factChanged:"{line}改变了 {holder} 的 {slot}：{delta}。",sizeDelta:"：长度 {delta}",alsoChanged:"另有 {n} 个格子变化。",made:"{line}创建 {object}。",freed:"{object} 被释放：{reason}。",freedMany:"释放了 {n} 个对象。",reasonCount:"再没有谁持有它",reasonCollected:"第 {n} 代回收时发现了它",printed:"{line}输出 {text}。",nothing:"{line}没有改变图中任何东西。",noNames:"再没有名字通到 {object}：它的计数是 {n}，仍然留着。",keeps:"它只用 {used}，却让 {kept} 不能释放。",keepsAll:"{n} 个小视图留住了 {kept}。"},O=t=>({kind:"text",text:t});class Zs{constructor(e,s){this.moment=e,this.words=s==="zh"?Xs:Js,this.now=new Map(e.view.objects.map(n=>[n.id,n])),this.then=new Map(e.before?.objects.map(n=>[n.id,n])),this.line=O(this.plain("line",{n:e.view.previous?.line??0}))}tell(){const{view:e}=this.moment;if(e.previous===null||e.previous.line===0){const n=this.plain("nextLine",{n:Math.max(1,e.line)});return this.fill("start",{next:n})}if(e.event==="end")return this.ending();const s=this.main();return[...s,...this.kept(),...this.deaths(s.length===0),...this.fallback(s)]}main(){const{view:e,diff:s}=this.moment;switch(e.event){case"exception":return this.exception();case"call":return this.call();case"return":if(e.depth>0)return this.returning();break}const n=s.names.find(i=>i.after!==null)??s.names[0],r=s.fields.find(i=>this.isTold(i));return n?.after!=null?this.binding(n):r?this.cell(r):n?this.unbinding(n):[]}exception(){const{view:e}=this.moment,s=e.value===void 0?void 0:this.now.get(e.value);if(e.previous?.event==="return"||e.previous?.event==="exception")return this.fill("passed",{object:this.ref(e.value),where:this.where(e.name)});const n=(s?.summary??"").replace(/^\w+\((.*?),?\)$/s,"$1");return this.fill("raised",{line:O(this.plain("line",{n:e.line})),object:this.ref(e.value),message:O(S(n,90))})}call(){const{view:e}=this.moment,s=e.frames[e.frames.length-1],n=this.where(e.name),[r,i]=Object.entries(s?.locals??{})[0]??[],o=i===void 0?void 0:this.moment.diff.counts.get(i);if(r!==void 0&&i!==void 0&&o){const a=this.delta(o[0],o[1]);return this.fill("calledWith",{line:this.line,where:n,name:Z(r),object:this.ref(i),delta:a})}return this.fill("called",{line:this.line,where:n})}returning(){const{view:e}=this.moment,s=this.where(e.name),n=e.value===void 0?void 0:this.now.get(e.value);return n===void 0||n.kind==="none"?this.fill("returnedNone",{where:s}):this.fill("returned",{where:s,object:this.ref(n.id)})}binding({name:e,before:s,after:n}){const r=n??-1,i=this.ref(r),o={line:this.line,name:Z(e),object:i};if(s!==null)return this.fill("moved",{...o,old:this.ref(s)});if(this.moment.diff.created.has(r))return this.fill("boundNew",o);const a=this.moment.diff.counts.get(r);return a?this.fill("boundCount",{...o,delta:this.delta(a[0],a[1])}):this.fill("bound",o)}unbinding({name:e,before:s}){const n=s===null?void 0:this.moment.diff.counts.get(s),r={line:this.line,name:Z(e)};if(n===void 0||s===null)return this.fill("unboundPlain",r);const i=this.fill("unbound",{...r,object:this.ref(s),delta:this.delta(n[0],n[1])});return this.now.get(s)?.reached==="nothing"&&i.push(O(" "),...this.fill("noNames",{object:this.ref(s),n:n[1]})),i}cell({id:e,before:s,after:n,name:r}){const i=this.ref(e),o=(n??s)?.role,a=Z(o==="item"?`[${r}]`:o==="entry"?`[${r}]`:`.${r}`),l={line:this.line,holder:i,slot:a,size:this.sizes(e)},c=this.moment.diff.fields.filter(d=>this.isTold(d)).length-1,h=c>1?[O(" "),...this.fill("alsoChanged",{n:c})]:[];if(n?.to!==void 0&&s?.to!==void 0)return[...this.fill("itemMoved",{...l,old:this.ref(s.to),object:this.ref(n.to)}),...h];if(n?.to!==void 0)return[...this.fill("itemNew",{...l,object:this.ref(n.to)}),...h];if(n?.value!==void 0){const d={kind:"delta",before:s?.value??"",after:n.value,way:"change"};return[...this.fill("factChanged",{...l,delta:d}),...h]}return[...this.fill("itemGone",l),...h]}sizes(e){const s=this.then.get(e)?.length,n=this.now.get(e)?.length;if(s===void 0||n===void 0||s===n)return[];const r={kind:"delta",before:String(s),after:String(n),way:"change"};return this.fill("sizeDelta",{delta:r})}kept(){const{view:e,diff:s}=this.moment,n=e.objects.find(a=>s.created.has(a.id)&&_e(a));if(!n?.buffer)return[];const r=e.objects.filter(_e),i=r.reduce((a,l)=>a+(l.buffer?.keeps??0),0),o=[O(" "),...this.fill("keeps",{used:oe(x(n.buffer.used)),kept:oe(T(n.buffer.keeps))})];return r.length<2?o:[...o,O(" "),...this.fill("keepsAll",{n:r.length,kept:oe(x(i))})]}deaths(e){const s=this.moment.view.changes.freed.filter(i=>this.then.has(i.id)&&!Yt(i.kind)),[n]=s;if(n===void 0)return[];const r=e?[]:[O(" ")];return s.length>2?[...r,...this.fill("freedMany",{n:s.length})]:[...r,...this.fill("freed",{object:oe(E(n)),reason:this.reason(n)})]}reason({reason:e}){return e.kind==="count"?this.plain("reasonCount",{}):this.plain("reasonCollected",{n:e.generation})}fallback(e){const{view:s,diff:n}=this.moment;if(e.length>0)return[];if(s.stdout!==""){const r=S(s.stdout.trimEnd().split(`
`).slice(-1)[0]??"",60);return this.fill("printed",{line:this.line,text:Z(r)})}if(s.event==="return"&&s.depth===0)return this.fill("moduleEnds",{});for(const r of n.created)if(this.now.has(r))return this.fill("made",{line:this.line,object:this.ref(r)});return this.fill("nothing",{line:this.line})}ending(){const{view:e}=this.moment;if(e.error){const n=`${e.error.type}: ${S(e.error.message,80)}`;return this.fill("endedError",{message:oe(n)})}const s=e.changes.freed.length;return s>0?this.fill("ended",{n:s}):this.fill("endedPlain",{})}isTold(e){return this.then.has(e.id)&&this.now.has(e.id)}where(e){return Z(e==="<module>"?"__main__":e.startsWith("<")?e:`${e}()`)}ref(e){const s=e===void 0?void 0:this.now.get(e)??this.then.get(e);return s?{kind:"object",text:E(s),id:s.id}:O("?")}delta(e,s){const n=s>e?"up":"down";return{kind:"delta",before:z(e),after:z(s),way:n}}plain(e,s){return this.words[e].replace(/\{(\w+)\}/g,(n,r)=>String(s[r]??""))}fill(e,s){return this.words[e].split(/(\{\w+\})/).flatMap(n=>{const r=n.startsWith("{")?s[n.slice(1,-1)]:n;return r===void 0||r===""?[]:typeof r=="string"||typeof r=="number"?[O(String(r))]:Array.isArray(r)?[...r]:[r]})}}const Z=t=>({kind:"code",text:t}),oe=t=>({kind:"object",text:t,id:-1});function _e(t){const e=t.buffer;return e!==void 0&&e.owner!==t.id&&e.keeps>2*e.used}function E(t){if(Yt(t.kind)){const e=S(t.summary,24);return t.kind==="int"||t.kind==="float"?`${t.type} ${e}`:e}return t.kind==="function"||t.kind==="class"||t.kind==="module"?`${t.kind} ${t.summary}`:`${t.type} #${t.id}`}function Qs(t,e){return new Zs(t,e).tell()}function en(t){return t.map(e=>e.kind==="delta"?`${e.before} → ${e.after}`:e.text).join("")}const N=k`
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  :host {
    display: block;
    color: var(--hs-ink);
    font: 400 var(--hs-fs-ui) / 1.5 var(--hs-sans);
  }
  [hidden] {
    display: none !important;
  }
  h1,
  h2,
  h3,
  h4,
  p,
  ol,
  ul,
  pre,
  table,
  dl,
  dd {
    margin: 0;
    padding: 0;
  }
  ol,
  ul {
    list-style: none;
  }
  a {
    color: inherit;
    text-decoration: none;
  }
  button,
  select,
  input {
    font: inherit;
    color: inherit;
  }
  button {
    background: none;
    border: 0;
    padding: 0;
    cursor: pointer;
    text-align: inherit;
  }
  :focus-visible {
    outline: 2px solid var(--hs-focus);
    outline-offset: 2px;
  }
  code,
  .mono {
    font-family: var(--hs-mono);
    font-size: 0.93em;
    font-variant-ligatures: none;
  }
  .num {
    font-variant-numeric: tabular-nums;
  }
  .quiet {
    color: var(--hs-ink-3);
  }
  .sr {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  .tool {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    height: 30px;
    padding: 0 9px;
    border-radius: var(--hs-r);
    color: var(--hs-ink-2);
    white-space: nowrap;
  }
  .tool:hover {
    background: var(--hs-sunk);
  }
  .tool.icon {
    width: 30px;
    padding: 0;
    justify-content: center;
  }
  svg.i {
    width: 16px;
    height: 16px;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  svg.i .solid {
    fill: currentColor;
    stroke: none;
  }
  .seg {
    display: inline-flex;
    border: 1px solid var(--hs-hair);
    border-radius: var(--hs-r);
    overflow: hidden;
    background: var(--hs-card);
  }
  .seg > button {
    padding: 3px 10px;
    color: var(--hs-ink-3);
    line-height: 20px;
  }
  .seg > [aria-pressed="true"] {
    color: var(--hs-ink);
    background: var(--hs-sunk);
    font-weight: 600;
  }
  .btn {
    display: inline-flex;
    align-items: center;
    gap: 7px;
    height: 30px;
    padding: 0 12px;
    border-radius: var(--hs-r);
    border: 1px solid var(--hs-edge);
    background: var(--hs-card);
    white-space: nowrap;
  }
  .btn.main {
    background: var(--hs-ink);
    border-color: var(--hs-ink);
    color: var(--hs-paper);
  }
  .btn.warn {
    border-color: var(--hs-red);
    color: var(--hs-red-ink);
  }
  .btn svg.i {
    width: 13px;
    height: 13px;
  }
  .tabs {
    display: flex;
    gap: 2px;
    padding: 0 14px;
    height: 42px;
    align-items: stretch;
    border-bottom: 1px solid var(--hs-hair);
    flex: none;
    overflow-x: auto;
    scrollbar-width: none;
  }
  .tabs > button {
    padding: 0 10px;
    display: inline-flex;
    align-items: center;
    gap: 6px;
    color: var(--hs-ink-3);
    position: relative;
    white-space: nowrap;
  }
  .tabs > [aria-selected="true"] {
    color: var(--hs-ink);
    font-weight: 600;
  }
  .tabs > [aria-selected="true"]::after {
    content: "";
    position: absolute;
    inset: auto 10px 0;
    height: 2px;
    background: var(--hs-ink);
    border-radius: 2px;
  }
  .tabs .sp {
    flex: 1;
  }
  .delta {
    font-family: var(--hs-mono);
    font-size: 0.92em;
    background: var(--hs-orange-wash);
    color: var(--hs-orange-ink);
    border-radius: 4px;
    padding: 1px 5px;
    white-space: nowrap;
  }
  .delta.up {
    background: var(--hs-green-wash);
    color: var(--hs-green-ink);
  }
  .delta.down {
    background: var(--hs-red-wash);
    color: var(--hs-red-ink);
  }
  .g {
    display: inline-grid;
    place-items: center;
    width: 20px;
    height: 20px;
    border-radius: 5px;
    background: var(--w);
    color: var(--t);
    border: 1px solid var(--c);
    font: 700 11px/1 var(--hs-mono);
    flex: none;
  }
  .t-blue {
    --c: var(--hs-blue);
    --t: var(--hs-blue-ink);
    --w: var(--hs-blue-wash);
  }
  .t-sky {
    --c: var(--hs-sky);
    --t: var(--hs-sky-ink);
    --w: var(--hs-sky-wash);
  }
  .t-purple {
    --c: var(--hs-purple);
    --t: var(--hs-purple-ink);
    --w: var(--hs-purple-wash);
  }
  .t-green {
    --c: var(--hs-green);
    --t: var(--hs-green-ink);
    --w: var(--hs-green-wash);
  }
  .t-orange {
    --c: var(--hs-orange);
    --t: var(--hs-orange-ink);
    --w: var(--hs-orange-wash);
  }
  .t-red {
    --c: var(--hs-red);
    --t: var(--hs-red-ink);
    --w: var(--hs-red-wash);
  }
  .t-slate {
    --c: var(--hs-slate);
    --t: var(--hs-slate-ink);
    --w: var(--hs-slate-wash);
  }
`,Jt=k`
  svg.heap {
    display: block;
    font-family: var(--hs-sans);
    font-size: 13px;
    overflow: visible;
  }
  svg text {
    fill: var(--hs-ink);
  }
  svg .m {
    font-family: var(--hs-mono);
    font-size: 12.5px;
    font-variant-ligatures: none;
  }
  svg .t11 {
    font-size: 11.5px;
  }
  svg .t10 {
    font-size: 10.5px;
  }
  svg .b {
    font-weight: 600;
  }
  svg text.q,
  svg tspan.q {
    fill: var(--hs-ink-3);
    font-weight: 400;
  }
  svg .end {
    text-anchor: end;
  }
  svg .mid {
    text-anchor: middle;
  }
  .box {
    fill: var(--hs-card);
    stroke: var(--hs-edge);
  }
  .sep {
    stroke: var(--hs-hair);
    fill: none;
  }
  .frame .box {
    fill: var(--hs-paper);
  }
  .frame .top {
    stroke: var(--hs-ink);
    stroke-width: 2.5;
  }
  .glyph rect {
    fill: var(--w);
    stroke: var(--c);
  }
  .glyph text {
    fill: var(--t);
    font: 700 11px var(--hs-mono);
    text-anchor: middle;
  }
  .dot {
    fill: var(--hs-arrow);
  }
  .rc rect {
    fill: var(--hs-canvas);
    stroke: var(--hs-edge);
  }
  .rc text {
    font: 600 11.5px var(--hs-mono);
    text-anchor: end;
  }
  .rc circle {
    fill: var(--hs-ink-2);
  }
  .rc.up rect {
    fill: var(--hs-green-wash);
    stroke: var(--hs-green);
  }
  .rc.up text {
    fill: var(--hs-green-ink);
  }
  .rc.up circle.new {
    fill: var(--hs-green);
  }
  .rc.down rect {
    fill: var(--hs-red-wash);
    stroke: var(--hs-red);
  }
  .rc.down text {
    fill: var(--hs-red-ink);
  }
  .edge {
    fill: none;
    stroke: var(--hs-arrow);
    stroke-width: 1.4;
  }
  .head {
    fill: var(--hs-arrow);
    stroke: none;
  }
  .edge.new {
    stroke: var(--hs-green);
    stroke-width: 2;
  }
  .head.new,
  .dot.new {
    fill: var(--hs-green);
  }
  .edge.gone {
    stroke: var(--hs-red);
    stroke-dasharray: 2 4;
    stroke-linecap: round;
  }
  .head.gone {
    fill: var(--hs-red);
  }
  .edge.weak {
    stroke-dasharray: 6 4;
  }
  .edge.borrowed {
    stroke-dasharray: 1 4;
    stroke-linecap: round;
    stroke-width: 2;
  }
  .edge.base {
    stroke: var(--hs-orange);
    stroke-width: 5;
  }
  .edge.base2 {
    fill: none;
    stroke: var(--hs-canvas);
    stroke-width: 2;
  }
  .head.base {
    fill: var(--hs-orange);
  }
  .edge.lift {
    stroke: var(--hs-ink);
    stroke-width: 2;
  }
  .head.lift,
  .dot.lift {
    fill: var(--hs-ink);
  }
  .sel > .box {
    stroke: var(--hs-select);
    stroke-width: 2;
  }
  .halo {
    fill: var(--hs-halo);
  }
  .new > .box {
    stroke: var(--hs-green);
    stroke-width: 2;
  }
  .new.sel > .box {
    stroke: var(--hs-select);
  }
  .ghost > .box {
    fill: none;
    stroke: var(--hs-edge);
    stroke-dasharray: 4 4;
  }
  .ghost text {
    fill: var(--hs-ink-3);
  }
  .ghost .glyph rect {
    fill: none;
    stroke: var(--hs-edge);
    stroke-dasharray: 2 2;
  }
  .lost > .box {
    stroke-dasharray: 7 4;
    stroke: var(--hs-purple);
  }
  .chip rect {
    rx: 4px;
  }
  .chip text {
    font: 600 10.5px var(--hs-sans);
    text-anchor: middle;
  }
  .chip.green rect {
    fill: var(--hs-green-wash);
    stroke: var(--hs-green);
  }
  .chip.green text {
    fill: var(--hs-green-ink);
  }
  .chip.red rect {
    fill: var(--hs-red-wash);
    stroke: var(--hs-red);
  }
  .chip.red text {
    fill: var(--hs-red-ink);
  }
  .chip.purple rect {
    fill: var(--hs-purple-wash);
    stroke: var(--hs-purple);
  }
  .chip.purple text {
    fill: var(--hs-purple-ink);
  }
  .cell-chg {
    fill: var(--hs-orange-wash);
    stroke: var(--hs-orange);
  }
  svg text.chg {
    fill: var(--hs-orange-ink);
  }
  .hatch {
    stroke: var(--hs-hair);
    stroke-width: 1.5;
  }
  .hatch-o {
    stroke: var(--hs-orange);
    stroke-width: 1;
    opacity: 0.55;
  }
  .dim {
    opacity: 0.34;
  }
  .hit {
    cursor: pointer;
  }
  .hit:focus {
    outline: none;
  }
  .hit:focus-visible > .box {
    stroke: var(--hs-focus);
    stroke-width: 2.5;
  }
  @media (forced-colors: active) {
    .box,
    .rc rect,
    .chip rect,
    .glyph rect,
    .edge {
      stroke: CanvasText;
    }
    .head,
    .dot {
      fill: CanvasText;
    }
    .sel > .box {
      stroke: Highlight;
      stroke-width: 3;
    }
  }
`,wt=t=>`${t.role}:${t.role==="item"?String(t.index):t.name}`;function tn(t,e,s){const n=[],r=new Map(e.map(i=>[wt(i),i]));for(const i of s){const o=wt(i),a=r.get(o)??null;r.delete(o),(a===null||a.to!==i.to||a.value!==i.value)&&n.push({id:t,key:o,name:i.name,before:a,after:i})}for(const[i,o]of r)n.push({id:t,key:i,name:o.name,before:o,after:null});return n}function kt(t,e,s){const n=[];for(const[r,i]of Object.entries(s)){const o=e[r];o!==i&&n.push({frame:t,name:r,before:o??null,after:i})}for(const[r,i]of Object.entries(e))s[r]===void 0&&n.push({frame:t,name:r,before:i,after:null});return n}function sn(t,e){const s=new Map(t?.objects.map(a=>[a.id,a])),n=[],r=new Map,i=new Set;for(const a of e.objects){const l=s.get(a.id);if(l===void 0){!a.static&&a.born>=e.step-1&&i.add(a.id);continue}n.push(...tn(a.id,l.fields,a.fields)),l.refcount!==a.refcount&&r.set(a.id,[l.refcount,a.refcount])}const o=[];if(t){o.push(...kt(0,t.globals,e.globals));for(let a=1;a<Math.min(t.frames.length,e.frames.length);a++){const l=t.frames[a],c=e.frames[a];l.name===c.name&&o.push(...kt(a,l.locals,c.locals))}}return{names:o,fields:n,counts:r,created:i}}const Xt=["names","objects","memory","arrays"],Zt={names:[],fields:[],counts:new Map,created:new Set},tt={phase:"idle",source:"",mode:"script",steps:0,stopped:null,error:null,brokenMessage:"",output:new Uint8Array,dropped:0,stderr:"",step:0,view:null,before:null,diff:Zt,scan:null,ticks:null,selected:null,tab:"names",inspectorTab:"object",inspecting:!1,pane:"heap",open:new Set,playing:!1,lang:"en"};class nn{constructor(){this.current=tt,this.listeners=new Set}get state(){return this.current}set(e){this.current={...this.current,...e};for(const s of this.listeners)s(this.current)}show(e,s){this.set({step:e.step,view:e,before:s,diff:sn(s,e)})}subscribe(e){return this.listeners.add(e),()=>this.listeners.delete(e)}}var rn=Object.defineProperty,Qt=(t,e,s,n)=>{for(var r=void 0,i=t.length-1,o;i>=0;i--)(o=t[i])&&(r=o(e,s,r)||r);return r&&rn(e,s,r),r};class L extends ee{constructor(){super(...arguments),this.state=tt}render(){try{return this.draw()}catch(e){return console.error(e),u`<p class="quiet">${e instanceof Error?e.message:String(e)}</p>`}}say(e,s){return b(this.state.lang,e,s)}}Qt([I({attribute:!1})],L.prototype,"state");Qt([I({attribute:!1})],L.prototype,"player");const on=k`
  :host {
    overflow: auto;
    container-type: inline-size;
  }
  .none {
    margin: 80px auto;
    text-align: center;
  }
  .arrays {
    padding: 18px 24px 24px;
    max-width: 1060px;
    margin: 0 auto;
  }
  .totals {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 36px;
    margin-bottom: 14px;
    color: var(--hs-ink-2);
  }
  .totals b {
    font: 600 20px/1.3 var(--hs-mono);
    letter-spacing: -0.02em;
    color: var(--hs-orange-ink);
    margin-right: 6px;
  }
  .row {
    display: grid;
    grid-template-columns: minmax(90px, 150px) minmax(190px, 230px) minmax(150px, 210px) minmax(0, 1fr);
    gap: 0 22px;
    align-items: center;
    min-height: 33px;
  }
  .heads {
    font-size: var(--hs-fs-note);
    color: var(--hs-ink-3);
    min-height: 26px;
  }
  .row.more {
    display: block;
    width: 100%;
    color: var(--hs-ink-3);
    padding-left: 172px;
  }
  .path {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    text-align: right;
  }
  .card {
    display: flex;
    gap: 7px;
    align-items: center;
    height: 27px;
    padding: 0 4px 0 3px;
    border: 1px solid var(--hs-edge);
    border-radius: 7px;
    background: var(--hs-card);
    position: relative;
    min-width: 0;
  }
  .card .what {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .card.new {
    border-color: var(--hs-green);
    box-shadow: 0 0 0 1px var(--hs-green);
  }
  .card.sel,
  .chosen .card:not(.base) {
    border-color: var(--hs-select);
    box-shadow:
      0 0 0 1px var(--hs-select),
      0 0 0 5px var(--hs-halo);
  }
  .card::before {
    content: "";
    position: absolute;
    right: 100%;
    top: 50%;
    width: 16px;
    border-top: 1.4px solid var(--hs-arrow);
  }
  .card.base::before {
    width: 22px;
    height: 5px;
    border: solid var(--hs-orange);
    border-width: 1.5px 0;
    transform: translateY(-50%);
  }
  .count {
    margin-left: auto;
    font: 600 11.5px/17px var(--hs-mono);
    padding: 0 7px;
    border: 1px solid var(--hs-edge);
    border-radius: 9px;
    background: var(--hs-canvas);
  }
  .own {
    font-size: 12px;
  }
  .strip {
    display: flex;
    gap: 10px;
    align-items: center;
    min-width: 0;
  }
  .strip svg {
    flex: 0 1 222px;
    min-width: 60px;
  }
  .words {
    font-size: 12px;
    white-space: nowrap;
    color: var(--hs-ink-2);
  }
  .words b {
    font-weight: 600;
    color: var(--hs-ink);
  }
  .buf {
    fill: var(--hs-card);
    stroke: var(--hs-edge);
  }
  .lit {
    fill: var(--hs-ink);
  }
  .lit.all {
    fill: var(--hs-orange-wash);
    stroke: var(--hs-orange);
  }
  .lens {
    margin-top: 22px;
    border-top: 1px solid var(--hs-hair);
    padding-top: 14px;
  }
  .lens h3 {
    font: 600 13px/1.5 var(--hs-mono);
    margin-bottom: 2px;
  }
  .lens h3 .quiet {
    font: 400 12.5px/1.5 var(--hs-sans);
    margin-left: 8px;
  }
  .zoom {
    display: block;
    width: 100%;
    height: auto;
    font: 13px var(--hs-sans);
    min-width: 600px;
  }
  .lens {
    overflow-x: auto;
  }
  .funnel {
    fill: var(--hs-ink);
    opacity: 0.09;
  }
  .plate {
    fill: var(--hs-card);
  }
  .cell {
    fill: var(--hs-orange-wash);
    stroke: var(--hs-orange);
  }
  .rest {
    fill: var(--hs-card);
    stroke: var(--hs-edge);
  }
  .measure {
    fill: none;
    stroke: var(--hs-ink-3);
  }
  @container (max-width: 760px) {
    .row {
      grid-template-columns: minmax(60px, 96px) minmax(150px, 1fr) minmax(110px, 150px);
      gap: 4px 16px;
      padding: 3px 0;
    }
    .row .strip {
      grid-column: 2 / -1;
    }
    .heads span:last-child {
      display: none;
    }
    .row.more {
      padding-left: 100px;
    }
  }
  @container (max-width: 480px) {
    .arrays {
      padding: 14px 16px;
    }
    .row {
      grid-template-columns: minmax(0, 1fr);
      gap: 5px;
      padding: 9px 0;
      border-top: 1px solid var(--hs-hair);
    }
    .row .strip {
      grid-column: 1;
    }
    .path {
      text-align: left;
      font-weight: 600;
    }
    .card::before {
      display: none;
    }
    .card.base::after {
      content: "◂ base";
      font-size: 11px;
      color: var(--hs-orange-ink);
      order: 9;
      margin-right: 4px;
    }
    .heads {
      display: none;
    }
    .row.more {
      padding-left: 0;
    }
  }
`;function _t(t,e,s){return Object.entries(t).filter(([,n])=>n===e).map(([n])=>({kind:"name",holder:s===""?n:`${n} (${s})`,count:1}))}function es(t){return t.role==="item"||t.role==="entry"?`[${t.name}]`:`.${t.name}`}function an(t,e){const{id:s}=e,n=_t(t.globals,s,"");t.frames.slice(1).forEach(i=>{n.push(..._t(i.locals,s,`${i.name}()`))});for(const i of t.objects)for(const o of i.fields)if(o.to===s&&o.strength===void 0){const a=`${E(i)} ${es(o)}`;n.push({kind:"field",holder:a,from:i.id,count:1})}const r=n.reduce((i,o)=>i+o.count,0);return!e.static&&e.refcount>r&&n.push({kind:"interpreter",holder:"…",count:e.refcount-r}),n}function ln(t){const e=new Map,s=(a,l)=>{const c=e.get(a)??[];e.set(a,c),c.push(l)},n=new Map(t.objects.map(a=>[a.id,a])),r=[],i=(a,l)=>{for(const[c,h]of Object.entries(a))r.push({id:h,path:l+c,depth:0})};i(t.globals,""),t.frames.slice(1).forEach(a=>i(a.locals,`${a.name}: `));const o=new Set;for(let a=0;a<r.length;a++){const{id:l,path:c,depth:h}=r[a];s(l,c);const d=n.get(l);if(!(o.has(l)||d===void 0||d.buffer||h>=6)){o.add(l);for(const p of d.fields)p.to!==void 0&&p.strength===void 0&&r.push({id:p.to,path:hn(c,es(p)),depth:h+1})}}return e}function hn(t,e){return(t+e).replace(/\.(?:_parameters|_modules|_buffers)\['([^']+)'\]$/,".$1")}function cn(t){const e=ln(t),s=new Map(t.objects.map(r=>[r.id,r])),n=new Map;for(const r of t.objects){const{buffer:i}=r;if(!i||r.kind==="storage")continue;const o=n.get(i.start)??{buffer:i,items:[]};n.set(i.start,o);const a=i.owner===r.id;o.items.push({object:r,buffer:i,isOwner:a,paths:e.get(r.id)??[]})}return[...n.values()].map(({buffer:r,items:i})=>({start:r.start,bytes:r.bytes,resident:r.resident,owner:s.get(r.owner),items:i.sort((o,a)=>Number(o.isOwner)-Number(a.isOwner)||o.object.id-a.object.id)}))}const He=t=>`(${t.join(", ")}${t.length===1?",":""})`,dn=t=>t.paths[0]??E(t.object);function ts(t){let e=t.offset,s=t.offset+t.itemsize;return t.shape.forEach((n,r)=>{const i=Math.max(0,n-1)*(t.strides[r]??0);i<0?e+=i:s+=i}),t.shape.includes(0)?[e,e]:[e,s]}const C=960,pn=5,Mt=5;function un({shape:t,strides:e,itemsize:s}){const n=t.length;return{rows:n>=2?t[n-2]:1,columns:t[n-1]??1,rowStep:n>=2?e[n-2]:0,columnStep:e[n-1]??s}}const ss=(t,e,s,n,r,i)=>{const o=(s+i)/2;return g`<path class="funnel" d="M${t} ${s}C${t} ${o} ${n} ${o} ${n} ${i}H${r}C${r} ${o} ${e} ${o} ${e} ${s}z" />`};function ns(t,e,s){const n=s.length*6.7+16;return g`<rect class="plate" x=${t-n/2} y=${e-11} width=${n} height="22" /><text class="mid" x=${t} y=${e+4.5}>${s}</text>`}function fn(t,e,s,n,r,i){const o=Math.min(e.columns,Mt),a=e.rowStep===0?e.columns:Math.abs(e.rowStep)/t.itemsize,l=Math.max(e.columns,a)-o,c=l>0?54:0,h=(r-c)/o,d=Math.min(e.columns,8),p=Array.from({length:o},(f,$)=>{const v=t.preview[s*d+$]??"";return g`<rect class="cell" x=${n+$*h} y=${i} width=${h} height="28" /><text class="m b mid" x=${n+$*h+h/2} y=${i+18.5}>${v.length*7.6>h-2?`${v.slice(0,Math.max(1,Math.floor(h/7.6)-1))}…`:v}</text>`});if(l>0){const f=e.columns<=Mt;p.push(g`<rect class="rest" x=${n+r-c} y=${i} width=${c} height="28" />
      <rect x=${n+r-c} y=${i} width=${c} height="28" fill=${f?"url(#hatch)":"none"} />
      <text class="q t10 mid" x=${n+r-c/2} y=${i+18}>+${T(l)}</text>`)}return p}function gn(t,e,s,n,r){const i=t.strides.length-1,o=(l,c,h,d)=>{const p=T(t.strides[l]??0),f=b(r,"rowStride",{axis:l,n:p,what:b(r,d)});return g`<path class="measure" d="M0.5 ${h-4}v8m0 -4h${c}m0 -4v8" /><text class="t11" x=${c+10} y=${h+4}>${f}</text>`},a=[];return e.columns>1&&a.push(o(i,Math.min(30,s/6),n,"nextColumn")),e.rows>1&&a.push(o(i-1,s,n+24,"nextRow")),a}function mn(t,e,s){const{buffer:n,object:r}=t,i=un(n),[o,a]=ts(n),l=C/Math.max(1,n.bytes),c=o*l,h=Math.max(3,(a-o)*l),d=a-o>=n.bytes*.98,p=Math.min(i.rows,pn),f=p>1,$=f?(C-(p-1)*9)/p:C,v=92,y=f?146:92,J=e.resident<e.bytes?`, ${b(s,"allResident",{n:x(e.resident)})}`:"",X=y+96;return u`<section class="lens">
    <h3>
      ${dn(t)} <span class="quiet">${He(n.shape)} ${n.dtype} ·
        ${b(s,"uses",{n:x(n.used)})}${n.keeps>0?` · ${b(s,"keepsAlive",{n:x(n.keeps)})}`:""}</span>
    </h3>
    <svg class="zoom" viewBox="-2 0 ${C+4} ${X}" role="img" aria-label=${E(r)}>
      <defs>
        <pattern id="hatch" width="9" height="9" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)">
          <path class="hatch-o" d="M0 0v9" />
        </pattern>
      </defs>
      ${g`
        <text class="q t11 end" x=${C} y="12">${b(s,"bufferOf",{name:e.owner?E(e.owner):E(r)})}</text>
        <rect class="buf" x="0" y="20" width=${C} height="32" rx="4" />
        <rect x="0" y="20" width=${C} height="32" rx="4" fill=${d?"none":"url(#hatch)"} />
        <rect class="lit ${d?"all":""}" x=${c} y="20" width=${Math.min(h,C-c)} height="32" rx=${d?4:0} />
        ${ns(C/2,36,`${T(n.bytes)} bytes${J}`)}
        ${ss(c,Math.min(C,c+h),52,0,C,f?v:y)}
        ${f?$n(n,i,p,$,v,y):m}
        ${Array.from({length:p},(Xr,ot)=>fn(n,i,ot,ot*($+9),$,y))}
        ${gn(n,i,$+(f?9:0),y+48,s)}`}
    </svg>
  </section>`}function $n(t,e,s,n,r,i){const o=Math.abs(e.rowStep),a=Math.min(1,e.columns*Math.abs(e.columnStep)/Math.max(1,o));return Array.from({length:s},(l,c)=>{const h=c*(n+9),d=Math.max(3,n*a),p=a>.98;return g`<rect class="buf" x=${h} y=${r} width=${n} height="26" rx="3" />
      <rect x=${h} y=${r} width=${n} height="26" rx="3" fill=${p?"none":"url(#hatch)"} />
      <rect class="lit ${p?"all":""}" x=${h} y=${r} width=${d} height="26" />
      ${ns(h+n/2,r+13,`row ${c}`)}
      ${ss(h,h+d,r+26,h,h+n,i)}`})}var vn=Object.defineProperty,xn=Object.getOwnPropertyDescriptor,rs=(t,e,s,n)=>{for(var r=n>1?void 0:n?xn(e,s):e,i=t.length-1,o;i>=0;i--)(o=t[i])&&(r=(n?o(e,s,r):o(r))||r);return n&&r&&vn(e,s,r),r};const ve=7,St=220;let Me=class extends L{constructor(){super(...arguments),this.all=!1}draw(){const{view:t}=this.state,e=t?cn(t):[];if(e.length===0)return u`<div class="none">
        <p>${this.say("noArrays")}</p>
        <p class="quiet">${this.say("noArraysText")}</p>
      </div>`;const s=this.shown(e),n=e.length-s.length,r=Math.max(...e.map(a=>a.bytes),1),i=this.chosen(e),o=n>0?Math.ceil((ve-1)/2):s.length;return u`<div class="arrays">
      ${this.totals(e)}
      <div class="grid">
        <div class="row heads">
          <span>${this.say("heldThrough")}</span><span>${this.say("arrayLane")}</span
          ><span>${this.say("ownerLane")}</span><span>${this.say("bufferLane")}</span>
        </div>
        ${s.slice(0,o).map(a=>this.group(a,r,i))}
        ${n>0?u`<button class="row more" @click=${()=>this.all=!0}>
                ${this.say("more",{n})}
              </button>`:m}
        ${s.slice(o).map(a=>this.group(a,r,i))}
      </div>
      ${i?mn(i.item,i.group,this.state.lang):m}
    </div>`}shown(t){if(this.all||t.length<=ve)return t;const e=Math.ceil((ve-1)/2),s=ve-1-e;return t.filter((n,r)=>r<e||r>=t.length-s||n.items.some(i=>i.object.id===this.state.selected))}chosen(t){const e=t.flatMap(n=>n.items.map(r=>({item:r,group:n}))),s=n=>n.reduce((r,i)=>r&&r.item.object.id>i.item.object.id?r:i,void 0);return e.find(({item:n})=>n.object.id===this.state.selected)??s(e.filter(({item:n})=>_e(n.object)))??s(e)}totals(t){const e=t.flatMap(r=>r.items).filter(r=>_e(r.object));if(e.length<2)return m;const s=e.reduce((r,i)=>r+i.buffer.keeps,0),n=e.reduce((r,i)=>r+i.buffer.used,0);return u`<div class="totals" id="totals">
      <p><b>${x(s)}</b> ${this.say("totalKept",{n:e.length})}</p>
      <p><b>${x(n)}</b> ${this.say("totalUsed")}</p>
    </div>`}group(t,e,s){const n=t.items.filter(o=>!o.isOwner),r=t.items.filter(o=>o.isOwner&&o.paths.length>0),i=n.length>0?[...n,...r]:t.items;return u`${i.map((o,a)=>{const l=o===s?.item,c=!o.isOwner&&t.owner!==void 0;return u`<div class="row ${l?"chosen":""}">
        <span class="path mono">${o.paths.slice(0,2).join(", ")}</span>
        ${this.card(o)}
        ${c?this.ownerCard(t):u`<span class="own quiet">${this.say("ownsBuffer")}</span>`}
        ${a===0||l?this.strip(o,t,e):u`<span></span>`}
      </div>`})}`}card(t){const{object:e,buffer:s}=t,{letter:n,hue:r}=V(e),{diff:i,selected:o}=this.state,a=`card ${i.created.has(e.id)?"new":""} ${o===e.id?"sel":""}`;return u`<button class=${a} data-id=${e.id} @click=${()=>this.player.select(e.id)}>
      <span class="g ${r}">${n}</span
      ><span class="mono what">${He(s.shape)} ${s.dtype}</span
      ><span class="count">${z(e.refcount)}</span>
    </button>`}ownerCard(t){const e=t.owner,{letter:s,hue:n}=V(e),r=e.buffer&&e.kind!=="storage"?He(e.buffer.shape):e.type;return u`<button class="card base" @click=${()=>this.player.select(e.id)}>
      <span class="g ${n}">${s}</span><span class="mono what">${r}</span
      ><span class="count">${z(e.refcount)}</span>
    </button>`}strip(t,e,s){const n=Math.max(4,e.bytes/s*St),[r,i]=ts(t.buffer),o=n/Math.max(1,e.bytes),a=Math.max(2,Math.min(n,(i-r)*o)),l=t.isOwner;return u`<span class="strip">
      <svg width=${St+2} height="22" aria-hidden="true">
        <defs>
          <pattern id="h" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <path class="hatch-o" d="M0 0v7" />
          </pattern>
        </defs>
        ${g`<rect class="buf" x="1" y="1" width=${n} height="20" rx="2" />
          <rect class="fill" x="1" y="1" width=${n} height="20" rx="2" fill=${l?"none":"url(#h)"} />
          <rect class="lit ${l?"all":""}" x=${1+r*o} y="1" width=${a} height="20" />`}
      </svg>
      <span class="words"
        ><b>${x(e.bytes)}</b>${l?m:u`, ${this.say("uses",{n:`${T(t.buffer.used)}`})}`}</span
      >
    </span>`}};Me.styles=[N,Jt,on];rs([P()],Me.prototype,"all",2);Me=rs([U("hs-arrays")],Me);const bn=(function(){const e=typeof document<"u"&&document.createElement("link").relList;return e&&e.supports&&e.supports("modulepreload")?"modulepreload":"preload"})(),yn=function(t,e){return new URL(t,e).href},At={},wn=function(e,s,n){let r=Promise.resolve();if(s&&s.length>0){let o=function(h){return Promise.all(h.map(d=>Promise.resolve(d).then(p=>({status:"fulfilled",value:p}),p=>({status:"rejected",reason:p}))))};const a=document.getElementsByTagName("link"),l=document.querySelector("meta[property=csp-nonce]"),c=l?.nonce||l?.getAttribute("nonce");r=o(s.map(h=>{if(h=yn(h,n),h in At)return;At[h]=!0;const d=h.endsWith(".css"),p=d?'[rel="stylesheet"]':"";if(!!n)for(let v=a.length-1;v>=0;v--){const y=a[v];if(y.href===h&&(!d||y.rel==="stylesheet"))return}else if(document.querySelector(`link[href="${h}"]${p}`))return;const $=document.createElement("link");if($.rel=d?"stylesheet":bn,d||($.as="script"),$.crossOrigin="",$.href=h,c&&$.setAttribute("nonce",c),document.head.appendChild($),d)return new Promise((v,y)=>{$.addEventListener("load",v),$.addEventListener("error",()=>y(new Error(`Unable to preload CSS for ${h}`)))})}))}function i(o){const a=new Event("vite:preloadError",{cancelable:!0});if(a.payload=o,window.dispatchEvent(a),!a.defaultPrevented)throw o}return r.then(o=>{for(const a of o||[])a.status==="rejected"&&i(a.reason);return e().catch(i)})},is=k`
  .mk-created {
    fill: var(--hs-green);
  }
  .mk-changed {
    fill: var(--hs-orange);
  }
  .mk-raised {
    fill: none;
    stroke: var(--hs-red);
    stroke-width: 2;
    stroke-linecap: round;
  }
  .mk-printed {
    fill: var(--hs-ink-2);
  }
  .mk-freed {
    fill: none;
    stroke: var(--hs-red);
    stroke-width: 1.6;
    stroke-linejoin: round;
  }
  .mk-collected {
    fill: var(--hs-purple);
  }
`;function Be(t,e,s){switch(t){case"created":return g`<path class="mk-created" d="M${e} ${s-4.6}l5 9h-10z" />`;case"changed":return g`<path class="mk-changed" d="M${e} ${s-5}l5 5l-5 5l-5 -5z" />`;case"raised":return g`<path class="mk-raised" d="M${e-4} ${s-4}l8 8m0 -8l-8 8" />`;case"printed":return g`<circle class="mk-printed" cx=${e} cy=${s} r="2.6" />`;case"freed":return g`<path class="mk-freed" d="M${e} ${s+4.2}l4.6 -8h-9.2z" />`;case"collected":return g`<rect class="mk-collected" x=${e-4} y=${s-4} width="8" height="8" rx="2" />`;case"none":return m}}const kn=new Set("False None True and as assert async await break class continue def del elif else except finally for from global if import in is lambda nonlocal not or pass raise return try while with yield".split(" ")),_n=/(#.*)|((?:[rRbBuUfF]{0,2})(?:"""[\s\S]*?(?:"""|$)|'''[\s\S]*?(?:'''|$)|"(?:\\.|[^"\\\n])*"?|'(?:\\.|[^'\\\n])*'?))|(\b\d[\w.]*)|([A-Za-z_]\w*)(?=(\s*\()?)/g;function Mn(t){const[,e,s,n,r,i]=t;return e!==void 0?"c":s!==void 0?"s":n!==void 0?"d":r!==void 0&&kn.has(r)?"k":i===void 0?"":"f"}function Sn(t){const e=[[]],s=(r,i)=>{i.split(`
`).forEach((o,a)=>{a>0&&e.push([]),o!==""&&e[e.length-1].push({kind:r,text:o})})};let n=0;for(const r of t.matchAll(_n))s("",t.slice(n,r.index)),s(Mn(r),r[0]),n=r.index+r[0].length;return s("",t.slice(n)),e}const An=k`
  :host {
    display: flex;
    flex-direction: column;
    min-height: 0;
  }
  .grow {
    flex: 1;
  }
  .codebar {
    display: flex;
    gap: 6px;
    align-items: center;
    padding: 8px 16px 8px 12px;
    border-bottom: 1px solid var(--hs-hair);
    flex: none;
    flex-wrap: wrap;
  }
  .code {
    font: 400 var(--hs-fs-code) / 24px var(--hs-mono);
    font-variant-ligatures: none;
    padding: 6px 0;
    border-bottom: 1px solid var(--hs-hair);
    background: var(--hs-card);
    overflow: auto;
    position: relative;
    min-height: 0;
  }
  .code:focus-visible {
    outline-offset: -2px;
  }
  .code ol {
    min-width: max-content;
  }
  .code li {
    display: flex;
    min-height: 24px;
    padding-right: 16px;
    position: relative;
    white-space: pre;
  }
  .n {
    width: 44px;
    text-align: right;
    padding-right: 12px;
    color: var(--hs-ink-3);
    font-size: 11px;
    flex: none;
  }
  .m {
    width: 18px;
    flex: none;
    display: flex;
    align-items: center;
  }
  .m svg {
    width: 12px;
    height: 12px;
  }
  .ran {
    background: var(--hs-orange-wash);
    box-shadow: inset 3px 0 0 var(--hs-orange);
  }
  .ran .n {
    color: var(--hs-ink);
    font-weight: 600;
  }
  .next .n::after {
    content: "";
    position: absolute;
    left: 10px;
    top: 8px;
    border: 4px solid transparent;
    border-left: 6px solid var(--hs-ink);
  }
  .bad .t {
    text-decoration: underline wavy var(--hs-red);
    text-underline-offset: 4px;
  }
  .tag {
    margin-left: auto;
    padding-left: 16px;
    font: 400 11px/24px var(--hs-sans);
    color: var(--hs-orange-ink);
  }
  .k {
    font-weight: 600;
  }
  .s {
    color: var(--hs-green-ink);
  }
  .d {
    color: var(--hs-blue-ink);
  }
  .c {
    color: var(--hs-ink-3);
    font-style: italic;
  }
  .f {
    color: var(--hs-purple-ink);
  }
  .editor {
    background: var(--hs-card);
    border-bottom: 1px solid var(--hs-hair);
    overflow: auto;
    min-height: 120px;
  }
  .hint {
    padding: 6px 24px;
    font-size: var(--hs-fs-note);
    color: var(--hs-ink-3);
  }
`;var En=Object.defineProperty,Tn=Object.getOwnPropertyDescriptor,st=(t,e,s,n)=>{for(var r=n>1?void 0:n?Tn(e,s):e,i=t.length-1,o;i>=0;i--)(o=t[i])&&(r=(n?o(e,s,r):o(r))||r);return n&&r&&En(e,s,r),r};let fe=class extends L{constructor(){super(...arguments),this.editing=!1,this.original="",this.editor=null,this.drawnSource="",this.scrolledTo=0}opened(t){this.original=t,this.leaveEditor()}updated(){const t=this.shadowRoot?.querySelector(".ran, .next"),e=this.state.view?.previous?.line??0;if(t&&e!==this.scrolledTo){this.scrolledTo=e;const s=this.shadowRoot.querySelector(".code"),n=t.offsetTop;(n<s.scrollTop||n>s.scrollTop+s.clientHeight-30)&&(s.scrollTop=Math.max(0,n-s.clientHeight/2))}}draw(){const{phase:t,source:e}=this.state;this.drawnSource=e;const s=t==="running",n=this.original!==""&&e!==this.original;return u`
      <div class="codebar">
        ${s?u`<button class="btn warn" id="stop" @click=${()=>this.player.stop()}>
                ${j("stop")} ${this.say("stop")}
              </button>`:u`<button class="btn main" id="run" @click=${()=>this.run()}>
                ${j("play")} ${this.say("run")}
              </button>`}
        ${this.editing?m:u`<button class="btn" id="edit" @click=${()=>this.edit()}>
                ${j("edit")} ${this.say("edit")}
              </button>`}
        ${n||this.editing&&this.original!==""?u`<button class="tool" id="reset" @click=${()=>this.reset()}>
                ${j("undo")} ${this.say("reset")}
              </button>`:m}
        <span class="grow"></span>
        <span class="seg">${this.modeButton("script")}${this.modeButton("repl")}</span>
      </div>
      <div class="editor" ?hidden=${!this.editing}></div>
      ${this.editing?u`<p class="hint">${this.say("editorHint")}</p>`:this.listing()}
    `}modeButton(t){const e=this.state.mode===t;return u`<button
      aria-pressed=${e}
      @click=${()=>{this.player.store.set({mode:t}),this.run()}}
    >
      ${this.say(t)}
    </button>`}listing(){const{view:t,error:e,source:s}=this.state,n=Sn(s.replace(/\n$/,"")),i=(t?.previous??null)?.line??0,o=t?.event==="end"?0:t?.line??0,a=t?.event==="call",l=t?.event==="exception"?t.line:0,c=this.lineMarks();return u`<div
      class="code"
      role="region"
      tabindex="0"
      aria-label=${this.say("code")}
      @dblclick=${()=>this.edit()}
    >
      <ol>
        ${n.map((h,d)=>{const p=d+1,f=p===(l||i),$=p===o&&l===0,v=e!==null&&e.line===p&&(t===null||t.event==="end"),y=`${f?"ran":""} ${$?"next":""} ${v?"bad":""}`,J=l===p?"raised":a?"running":"ran";return u`<li class=${y}>
            <span class="n">${p}</span
            ><span class="m"
              >${c[p]===void 0?m:u`<svg viewBox="0 0 12 12" aria-hidden="true">
                      ${g`${Be(c[p],6,6)}`}
                    </svg>`}</span
            ><span class="t"
              >${h.map(X=>X.kind===""?X.text:u`<span class=${X.kind}>${X.text}</span>`)}</span
            >${f?u`<span class="tag">${this.say(J)}</span>`:m}
          </li>`})}
      </ol>
    </div>`}lineMarks(){const{scan:t,ticks:e,step:s}=this.state,n={};if(!t||!e||e.stride!==1)return n;for(let r=1;r<t.marks.length;r++){const i=t.marks[r],o=i==="raised"?e.line[r]:e.line[r-1];o===void 0||o===0||i==="none"||(r<=s||n[o]===void 0)&&(n[o]=i)}return n}run(){const t=this.editor&&this.editing?this.editor.text:this.state.source;this.leaveEditor(),this.player.run({source:t})}reset(){this.leaveEditor(),this.dispatchEvent(new CustomEvent("hs-reset",{bubbles:!0,composed:!0}))}leaveEditor(){this.editing=!1,this.editor?.close(),this.editor=null}async edit(){if(this.editing)return;const{openEditor:t}=await wn(async()=>{const{openEditor:s}=await import("./editor-BzEjRd6n.js");return{openEditor:s}},[],import.meta.url);this.editing=!0,await this.updateComplete;const e=this.shadowRoot.querySelector(".editor");this.editor=t({parent:e,root:this.shadowRoot,text:this.drawnSource,run:()=>this.run()})}};fe.styles=[N,is,An,k``];st([P()],fe.prototype,"editing",2);st([P()],fe.prototype,"original",2);fe=st([U("hs-code")],fe);var Cn=Object.getOwnPropertyDescriptor,Pn=(t,e,s,n)=>{for(var r=n>1?void 0:n?Cn(e,s):e,i=t.length-1,o;i>=0;i--)(o=t[i])&&(r=o(r)||r);return r};const Et=new TextDecoder,je=2e4;let Ue=class extends L{draw(){const{output:t,dropped:e,view:s,phase:n}=this.state,r=Math.max(0,(s?.printed??0)-e),i=this.cut(Et.decode(t.subarray(0,r)),"end"),o=this.cut(Et.decode(t.subarray(r)),"start"),a=t.length===0,l=n==="done"?this.say("nothingPrinted"):this.say("noOutput");return u`
      ${this.notice()} ${this.errorMessage()}
      <h4>${this.say("output")}</h4>
      <pre id="stdout">${i}<span class="future">${a?l:o}</span></pre>
    `}cut(t,e){return t.length<=je?t:e==="end"?`…${t.slice(-je)}`:`${t.slice(0,je)}…`}notice(){const{phase:t,stopped:e,steps:s,brokenMessage:n}=this.state,i=(()=>{if(t==="broken")return this.say("brokenText",{message:n});if(t==="stopped"){const o=T(s),a={reader:"stoppedReader",steps:"stoppedSteps",memory:"stoppedMemory"};return this.say(a[e??"reader"],{n:o})}return t==="running"&&s>2e3?this.say("recording",{n:T(s)}):""})();return i===""?m:u`<div class="msg note" id="notice" role="status">${j("error")}<span>${i}</span></div>`}errorMessage(){const{error:t}=this.state;if(!t)return m;const e=/^(Syntax|Indentation|Tab)Error$/.test(t.type);return u`<div class="msg" id="error" role="alert">
      ${j("error")}<b>${this.say(e?"syntaxTitle":"errorTitle")}</b>
      <pre>${t.traceback.trimEnd()}</pre>
    </div>`}};Ue.styles=[N,k`
      :host {
        padding: 10px 24px 14px;
        overflow: auto;
        min-height: 64px;
      }
      h4 {
        font-size: var(--hs-fs-note);
        font-weight: 500;
        color: var(--hs-ink-3);
        margin-bottom: 4px;
      }
      pre {
        font: 12.5px/20px var(--hs-mono);
        white-space: pre-wrap;
        overflow-wrap: anywhere;
      }
      .future {
        color: var(--hs-ink-3);
      }
      .msg {
        --c: var(--hs-red);
        display: grid;
        grid-template-columns: 18px minmax(0, 1fr);
        gap: 4px 10px;
        padding: 10px 12px;
        margin: 2px -10px 10px;
        border: 1px solid var(--c);
        border-left-width: 3px;
        border-radius: var(--hs-r);
        background: var(--hs-card);
      }
      .msg.note {
        --c: var(--hs-orange);
      }
      .msg svg.i {
        color: var(--c);
        margin-top: 2px;
      }
      .msg b {
        font-weight: 600;
      }
      .msg p,
      .msg pre {
        grid-column: 2;
        color: var(--hs-ink-2);
      }
      .msg pre {
        font-size: 12px;
        line-height: 18px;
        white-space: pre;
        overflow-x: auto;
      }
    `];Ue=Pn([U("hs-output")],Ue);/**
 * @license
 * Copyright 2020 Google LLC
 * SPDX-License-Identifier: BSD-3-Clause
 */const{I:On}=Ts,Tt=t=>t,Ct=()=>document.createComment(""),ae=(t,e,s)=>{const n=t._$AA.parentNode,r=e===void 0?t._$AB:e._$AA;if(s===void 0){const i=n.insertBefore(Ct(),r),o=n.insertBefore(Ct(),r);s=new On(i,o,t,t.options)}else{const i=s._$AB.nextSibling,o=s._$AM,a=o!==t;if(a){let l;s._$AQ?.(t),s._$AM=t,s._$AP!==void 0&&(l=t._$AU)!==o._$AU&&s._$AP(l)}if(i!==r||a){let l=s._$AA;for(;l!==i;){const c=Tt(l).nextSibling;Tt(n).insertBefore(l,r),l=c}}}return s},q=(t,e,s=t)=>(t._$AI(e,s),t),jn={},zn=(t,e=jn)=>t._$AH=e,Ln=t=>t._$AH,ze=t=>{t._$AR(),t._$AA.remove()};/**
 * @license
 * Copyright 2017 Google LLC
 * SPDX-License-Identifier: BSD-3-Clause
 */const Pt=(t,e,s)=>{const n=new Map;for(let r=e;r<=s;r++)n.set(t[r],r);return n},xe=Vt(class extends Gt{constructor(t){if(super(t),t.type!==Ft.CHILD)throw Error("repeat() can only be used in text expressions")}dt(t,e,s){let n;s===void 0?s=e:e!==void 0&&(n=e);const r=[],i=[];let o=0;for(const a of t)r[o]=n?n(a,o):o,i[o]=s(a,o),o++;return{values:i,keys:r}}render(t,e,s){return this.dt(t,e,s).values}update(t,[e,s,n]){const r=Ln(t),{values:i,keys:o}=this.dt(e,s,n);if(!Array.isArray(r))return this.ut=o,i;const a=this.ut??=[],l=[];let c,h,d=0,p=r.length-1,f=0,$=i.length-1;for(;d<=p&&f<=$;)if(r[d]===null)d++;else if(r[p]===null)p--;else if(a[d]===o[f])l[f]=q(r[d],i[f]),d++,f++;else if(a[p]===o[$])l[$]=q(r[p],i[$]),p--,$--;else if(a[d]===o[$])l[$]=q(r[d],i[$]),ae(t,l[$+1],r[d]),d++,$--;else if(a[p]===o[f])l[f]=q(r[p],i[f]),ae(t,r[d],r[p]),p--,f++;else if(c===void 0&&(c=Pt(o,f,$),h=Pt(a,d,p)),c.has(a[d]))if(c.has(a[p])){const v=h.get(o[f]),y=v!==void 0?r[v]:null;if(y===null){const J=ae(t,r[d]);q(J,i[f]),l[f]=J}else l[f]=q(y,i[f]),ae(t,r[d],y),r[v]=null;f++}else ze(r[p]),p--;else ze(r[d]),d++;for(;f<=$;){const v=ae(t,l[$+1]);q(v,i[f]),l[f++]=v}for(;d<=p;){const v=r[d++];v!==null&&ze(v)}return this.ut=o,zn(t,l),B}}),Nn=(t,e)=>t.length+e.length;function Rn(t,e,s){return s.length===0?Math.min(e.length,24)+4:s.reduce((n,r)=>Math.max(n,Nn(r.label,r.text??"")),t.length+6)}const w=28,_=32,Ce=24,Ie=34,os=20,Ot=66,as=18,De=7.6,qe=t=>t===0?Ce:_+t*w,Hn=(t,e)=>e===0?Math.round(t*De+72):Math.min(252,Math.max(116,Math.round(t*De+44)));function Bn(t){const e=t.reduce((r,i)=>Math.max(r,i.width),0),s=Math.min(230,Math.max(124,Math.round(e*De+40)));let n=Ie;return t.map(r=>{const i=Math.max(1,...Object.values(r.names).map(a=>a.length)),o={x:os,y:n,w:s,h:_+i*w,lane:0,names:r.names};return n+=o.h+as,o})}const Un=(t,e)=>t.born<=e.died&&e.born<=t.died;function In(t,e,s,n){let r=e;for(let i=!0;i;){i=!1;for(const o of n){const a=t.rows===0&&o.life.rows===0?4:as;r<o.y+o.h+a&&o.y<r+s+a&&Un(t,o.life)&&(r=o.y+o.h+a,i=!0)}}return r}function Dn(t,e,s){const{card:n,row:r}=t.from,i=n<0?e[-1-n]:s.get(n);if(i===void 0)return Ie;const o=i.y+_+r*w+w/2;return Math.max(Ie,o-(t.rows===0?Ce/2:_/2))}function qn(t,e){const s=new Map,n=e[0];let r=(n?n.x+n.w:os)+Ot;const i=[...new Set(t.map(o=>o.lane))].sort((o,a)=>o-a);for(const o of i){const a=t.filter(h=>h.lane===o).map(h=>({life:h,wanted:Dn(h,e,s)})).sort((h,d)=>h.wanted-d.wanted||h.life.id-d.life.id),l=[];let c=0;for(const{life:h,wanted:d}of a){const p=qe(h.rows),f=Hn(h.width,h.rows),$=In(h,d,p,l);l.push({life:h,y:$,h:p}),s.set(h.id,{x:r,y:$,w:f,h:p,lane:o}),c=Math.max(c,f)}r+=c+Ot}return s}function Wn(t,e){const s=[],n=r=>{const i=s[r.lane];s[r.lane]={x:r.x,w:Math.max(r.w,i?.w??0)}};t.forEach(n),e.forEach(n);for(let r=1;r<s.length;r++){const i=s[r-1];s[r]??={x:i.x+i.w,w:0}}return s}function Kn(t,e){if(e===null)return t;const s=new Map(t.map(r=>[r.id,r]));let n=!1;for(const[r,i]of e.cards){const o=s.get(r);if(o===void 0||o.rows<i.rows.length){n=!0;const a=Rn(i.object.type,i.object.summary,i.rows),l=i.rows.length,c={id:r,born:0,died:1/0,lane:i.lane,from:i.from};s.set(r,{...o??c,rows:l,width:Math.max(a,o?.width??0)})}}return n?[...s.values()]:t}function Fn(t,e){return e===null||e.frames.length<=t.length?t:e.frames.map(s=>t[s.index]??{index:s.index,names:{[s.name]:s.rows.map(n=>n.key)},width:s.name.length+8})}function Vn(t,e,s){const n=Bn(Fn(t?.frames[e]??[],s)),r=qn(Kn(t?.lives[e]??[],s),n),i=Wn(n,r);let o=0,a=0;for(const l of[...n,...r.values()])o=Math.max(o,l.x+l.w),a=Math.max(a,l.y+l.h);return{frames:n,cards:r,lanes:i,width:o+28,height:a+26}}const Se=7.55;function We(t,e,s){const{letter:n,hue:r}=V(s);return g`<g class="glyph ${r}"><rect x=${t} y=${e} width="18" height="18" rx="4.5" /><text
    x=${t+9} y=${e+13}>${n}</text></g>`}function jt(t,e,s,n){const r=n===null?"":n[1]>n[0]?"up":"down",i=s>=9e8,o=n&&!i?`${n[0]} → ${n[1]}`:z(s),a=!i&&s<=4?Math.max(0,s):0,l=o.length*7+a*6+(a>0?4:0)+13,c=t-l,h=n&&n[1]>n[0]?n[1]-n[0]:0;return g`<g class="rc ${r}"><rect x=${c} y=${e} width=${l} height="18" rx="9" />${Array.from({length:a},(d,p)=>g`<circle class=${p>=a-h?"new":""} cx=${c+9+p*6} cy=${e+9} r="2" />`)}<text x=${t-7} y=${e+13}>${o}</text></g>`}function Gn(t,e,s,n){const r=t.y,i=t.mark.change==="changed",o=i&&t.mark.was?`${t.mark.was} → `:"",a=t.text===void 0?"":t.text,l=t.kind==="name"?"m":t.kind==="item"?"m q":"q t11",c=Math.floor((s-44-t.label.length*Se)/Se);return g`
    ${n?m:g`<path class="sep" d="M${e+8} ${r-w/2}h${s-16}" />`}
    ${i?g`<rect class="cell-chg" x=${e+3.5} y=${r-12} width=${s-7} height="24" rx="4" />`:m}
    <text class=${l} x=${e+12} y=${r+4.5}>${t.label}</text>
    ${t.to===void 0?g`<text class="m end ${i?"chg":""}" x=${e+s-12} y=${r+4.5}>${S(o+a,Math.max(c,6))}</text>`:o===""?m:g`<text class="m end chg t11" x=${e+s-24} y=${r+4.5}>${o.trimEnd()}</text>`}`}function ls(t,e,s,n){return t.map((r,i)=>{if(r.kind!=="more")return Gn(r,e.x,e.w,i===0);const o=b(s,"more",{n:r.more??0});return g`<g class="hit" @click=${a=>{a.stopPropagation(),n?.()}}><path class="sep" d="M${e.x+8} ${r.y-w/2}h${e.w-16}" />
      <rect x=${e.x+2} y=${r.y-13} width=${e.w-4} height="26" fill="transparent" />
      <text class="q t11" x=${e.x+12} y=${r.y+4}>${o}</text></g>`})}function Yn(t,e){const{box:s}=t,n=t.isModule||t.name.startsWith("<")?t.name:`${t.name}()`,r=t.isModule?"":`${b(e.lang,"line")} ${t.line}`;return g`<g class="frame">
    <rect class="box" x=${s.x} y=${s.y} width=${s.w} height=${s.h} rx="7" />
    <path class="top" d="M${s.x+7} ${s.y}h${s.w-14}" />
    <text class="b" x=${s.x+12} y=${s.y+20.5}>${S(n,Math.floor((s.w-60)/7))}</text>
    <text class="q t11 end" x=${s.x+s.w-12} y=${s.y+20.5}>${r}</text>
    <path class="sep" d="M${s.x} ${s.y+_}h${s.w}" />
    ${ls(t.rows,s,e.lang)}
  </g>`}function Jn(t,e,s){const{box:n,object:r}=t;if(t.rows.length===0){const i=n.y+Ce/2,o=r.kind==="function"||r.kind==="class"?Xn(r):r.summary;return g`${We(n.x+3,n.y+3,r)}
      <text class="m" x=${n.x+27} y=${i+4.5}>${S(o,Math.max(4,Math.floor((n.w-86)/Se)))}</text>
      ${jt(n.x+n.w-4,n.y+3,r.refcount,t.count)}`}return g`${We(n.x+8,n.y+7,r)}
    <text class="b" x=${n.x+32} y=${n.y+20.5}>${Zn(t)} <tspan
      class="q t11">#${t.id}</tspan></text>
    ${jt(n.x+n.w-7,n.y+7,r.refcount,t.count)}
    <path class="sep" d="M${n.x} ${n.y+_}h${n.w}" />
    ${ls(t.rows,n,e.lang,()=>s.unfold(t.id))}`}const Xn=t=>`${t.kind} ${t.summary}`;function Zn(t){const{object:e,box:s}=t,n=e.kind==="class"||e.kind==="function"?e.summary:e.type;return S(n,Math.max(5,Math.floor((s.w-108)/7.2)))}function Qn(t,e,s){const{box:n,object:r,id:i}=t,o=e.selected===i,a=`hit ${t.isNew?"new":""} ${o?"sel":""} ${t.isLost?"lost":""}`,l=`${r.type} #${i} ${r.summary.slice(0,60)}, ${z(r.refcount)}`;return g`<g class=${a} role="button" tabindex="0" aria-label=${l} data-id=${i}
      @click=${()=>s.select(i)} @keydown=${h=>{h.key==="Enter"&&s.select(i)}}
      @pointerenter=${()=>s.hover(i)} @pointerleave=${()=>s.hover(null)}>
    ${o?g`<rect class="halo" x=${n.x-5} y=${n.y-5} width=${n.w+10} height=${n.h+10} rx="11" />`:m}
    <rect class="box" x=${n.x} y=${n.y} width=${n.w} height=${n.h} rx="7" />
    ${Jn(t,e,s)}
    ${t.isNew?Ke(n.x+8,n.y-9,b(e.lang,"newTag"),"green"):m}
    ${t.isLost?Ke(n.x+8,n.y+n.h+4,b(e.lang,"unreachable"),"purple"):m}
  </g>`}function Ke(t,e,s,n){const i=[...s].reduce((o,a)=>o+(a.charCodeAt(0)>11904?11:6),0)+12;return g`<g class="chip ${n}"><rect x=${t} y=${e} width=${i} height="15" /><text x=${t+i/2} y=${e+11}>${s}</text></g>`}function er(t,e,s){const{box:n,freed:r}=t,{reason:i}=r,o=s?b(e.lang,"freedExit"):i.kind==="count"?b(e.lang,"freedCount",{line:i.line}):b(e.lang,"freedCollected",{gen:i.generation}),a=t.wasRows===0;return g`<g class="ghost">
    <rect class="box" x=${n.x} y=${n.y} width=${n.w} height=${n.h} rx="7" />
    ${We(n.x+(a?3:8),n.y+(a?3:7),r)}
    <text class=${a?"m":"b"} x=${n.x+(a?27:32)} y=${n.y+(a?16.5:20.5)}>${a?S(r.summary,Math.max(4,Math.floor((n.w-40)/Se))):g`${S(r.type,14)} <tspan class="q t11">#${r.id}</tspan>`}</text>
    ${a?m:Ke(n.x+8,n.y+_+6,o,"red")}
  </g>`}function zt(t,e){const s=e.hovered??e.selected,n=s!==null&&(t.target===s||t.from===s),r=e.hovered!==null&&!n,i=n&&t.look==="plain"?"lift":t.look==="plain"?"":t.look,o=`edge ${i}`,{endX:a,endY:l}=t;return g`<g class=${r?"dim":""}>
    <path class=${o} d=${t.path} />
    ${t.look==="base"?g`<path class="base2" d=${t.path} />`:m}
    <path class="head ${i}" d="M${a-.5} ${l}l-8 -3.6v7.2z" />
    <circle class="dot ${i}" cx=${t.x} cy=${t.y} r="2.6" />
  </g>`}function tr(t,e,s,n){const r=t.wires.filter(l=>l.look!=="new"),i=t.wires.filter(l=>l.look==="new"),o=t.layout.frames[0],a=t.layout.lanes[1];return g`
    ${o?g`<text class="q t11" x=${o.x} y="18">${b(e.lang,"frames")}</text>`:m}
    ${a?g`<text class="q t11" x=${a.x} y="18">${b(e.lang,"heapLane")}</text>`:m}
    <g class="objects">
      ${xe(t.ghosts,l=>l.freed.id,l=>er(l,e,n))}
      ${t.frames.map(l=>Yn(l,e))}
      ${xe(t.cards,l=>l.id,l=>Qn(l,e,s))}
    </g>
    <g class="references" pointer-events="none">
      ${xe(r,l=>l.key,l=>zt(l,e))}
      ${xe(i,l=>l.key,l=>zt(l,e))}
    </g>`}const sr=9,nr=9;function Fe(t,e){const s=t.lanes[e],n=t.lanes[e+1],r=(s?s.x+s.w:0)+8;return[r,n?n.x-16:r+40]}const rr=(t,e)=>e.every(s=>t<s.y-5||t>s.y+s.h+5);function ir(t,e,s){const n=[t,e];for(const i of s)n.push(i.y-9,i.y+i.h+9);const r=i=>Math.abs(i-t)+Math.abs(i-e);return n.filter(i=>rr(i,s)).reduce((i,o)=>r(o)<r(i)?o:i,1/0)}function or(t,e){const{from:s,to:n}=t;if(n.lane===s.lane+1)return{wire:t,first:{gap:s.lane,y1:s.y,y2:n.y},corridor:null,last:null};const[r,i]=n.lane>s.lane?[s.lane+1,n.lane-1]:[n.lane,s.lane],o=e.filter(l=>l.lane>=r&&l.lane<=i);let a=ir(s.y,n.y,o);return Number.isFinite(a)||(a=Math.max(...o.map(l=>l.y+l.h))+12),{wire:t,first:{gap:s.lane,y1:s.y,y2:a},corridor:a,last:{gap:n.lane-1,y1:a,y2:n.y}}}function ar(t,e){const s=n=>n.y2>n.y1;return s(t.leg)!==s(e.leg)?s(t.leg)?-1:1:s(t.leg)?e.leg.y2-t.leg.y2:t.leg.y2-e.leg.y2}function lr(t,e){const s=new Map,n=(i,o)=>{if(Math.abs(i.y1-i.y2)<1)return;const a=s.get(i.gap)??new Map;s.set(i.gap,a);const l=`${i.gap}:${o}`;a.has(l)||a.set(l,{leg:i})};for(const i of e)n(i.first,i.wire.target),i.last&&n(i.last,i.wire.target);const r=new Map;for(const[i,o]of s){const[a,l]=Fe(t,i),c=[...o].sort((p,f)=>ar(p[1],f[1])),h=Math.min(nr,(l-a)/(c.length+1)),d=(a+l)/2-h*(c.length-1)/2;c.forEach(([p],f)=>r.set(p,d+f*h))}return r}function hr(t,e=sr){const s=t.filter((o,a)=>a===0||o[0]!==t[a-1][0]||o[1]!==t[a-1][1]),[n,...r]=s;if(n===void 0)return"";let i=`M${R(n[0])} ${R(n[1])}`;return r.forEach((o,a)=>{const l=s[a],c=r[a+1];if(c===void 0){i+=`L${R(o[0])} ${R(o[1])}`;return}const h=Math.hypot(o[0]-l[0],o[1]-l[1]),d=Math.hypot(c[0]-o[0],c[1]-o[1]),p=Math.min(e,h/2,d/2),f=Lt(o,l,h,p),$=Lt(o,c,d,p);i+=`L${f}Q${R(o[0])} ${R(o[1])} ${$}`}),i}const R=t=>Math.round(t*10)/10;function Lt(t,e,s,n){const r=s===0?0:n/s;return`${R(t[0]+(e[0]-t[0])*r)} ${R(t[1]+(e[1]-t[1])*r)}`}function cr(t,e,s){const n=s.map(o=>or(o,e)),r=lr(t,n),i=new Map;for(const{wire:o,first:a,corridor:l,last:c}of n){const h=r.get(`${a.gap}:${o.target}`)??Fe(t,a.gap)[0],d=[[o.from.x,o.from.y]];if(l===null||c===null)d.push([h,o.from.y],[h,o.to.y]);else{const p=r.get(`${c.gap}:${o.target}`)??Fe(t,c.gap)[1];d.push([h,o.from.y],[h,l],[p,l],[p,o.to.y])}d.push([o.to.x-6,o.to.y]),i.set(o.key,hr(d))}return i}const dr=8;class pr{constructor(e,s,n){this.state=e,this.drafts=[],this.boxes=[],this.ports=new Map,this.picture=Re(s,n,e.open),this.earlier=e.before?Re(e.before,n,e.open):null,this.layout=Vn(e.scan,n,this.picture),this.changes=new Map(e.diff.fields.map(r=>[`${r.id}|${r.key}`,r]))}make(){const e=this.frames(),s=this.cards(),n=this.ghosts();this.gone();const r=cr(this.layout,this.boxes,this.drafts),i=this.drafts.map(h=>({key:h.key,path:r.get(h.key)??"",from:h.fromId,target:h.target,x:h.from.x,y:h.from.y,endX:h.to.x,endY:h.to.y,look:h.look})),o=this.boxes.reduce((h,d)=>Math.max(h,d.y+d.h),0),{layout:a,picture:l}=this,c=Math.max(a.height,o+26);return{layout:a,picture:l,frames:e,cards:s,ghosts:n,wires:i,width:a.width,height:c}}frames(){return this.picture.frames.flatMap(e=>{const s=this.layout.frames[e.index];if(s===void 0)return[];const n=s.names[e.name]??[];let r=0;const i=e.rows.map((a,l)=>{const c=n.indexOf(a.key),h=c<0?l:c;r=Math.max(r,h+1);const d=s.y+_+h*w+w/2,p=this.state.diff.names.find(v=>v.frame===e.index&&v.name===a.label),f=p&&p.after!==null&&(a.text!==void 0||p.before!==null)?{change:"changed",was:this.words(p.before)}:{change:"none"},$=p&&p.after!==null?"new":null;return this.wire(`f${e.index}:${a.key}`,-1-e.index,s,d,a,$),{...a,y:d,mark:f}}),o={...s,h:_+Math.max(1,r)*w};return this.boxes.push(o),[{box:o,name:e.name,line:e.line,isModule:e.index===0,rows:i}]})}cards(){const{diff:e}=this.state,s=[];for(const[n,r]of this.picture.cards){const i=this.layout.cards.get(n);if(i===void 0)continue;const o={...i,h:qe(r.rows.length)};this.boxes.push(o);const a=e.created.has(n),l=r.rows.map((d,p)=>{const f=o.y+_+p*w+w/2,$=a?void 0:this.changes.get(`${n}|${d.key}`),v=this.words($?.before?.to??null,$?.before?.value),y=$?{change:"changed",was:v}:{change:"none"};return this.wire(`${n}:${d.key}`,n,o,f,d,$||a?"new":null),{...d,y:f,mark:y}}),c=e.counts.get(n)??null,h=r.object.reached==="nothing";s.push({id:n,box:o,object:r.object,rows:l,isNew:a,isLost:h,count:c})}return s}words(e,s){if(e===null)return s??"";const n=this.earlier?.byId.get(e)??this.picture.byId.get(e);return n===void 0?"":this.earlier?.cards.has(e)===!1?n.summary.slice(0,12):`#${e}`}ghosts(){const e=this.state.view,s=this.earlier;return!e||!s?[]:e.changes.freed.flatMap(n=>{const r=s.cards.get(n.id),i=this.layout.cards.get(n.id);if(!r||!i)return[];const o={...i,h:qe(r.rows.length)};return this.boxes.push(o),[{box:o,freed:n,wasRows:r.rows.length}]})}gone(){const e=[];for(const s of this.state.diff.names){const n=this.layout.frames[s.frame],r=this.earlier?.frames[s.frame],i=r?.rows.find(l=>l.label===s.name);if(s.before===null||!n||!r||i?.to!==s.before)continue;const o=n.names[r.name]?.indexOf(i.key)??-1,a=n.y+_+Math.max(0,o)*w+w/2;e.push({key:`gone:${s.frame}:${s.name}`,box:n,y:a+7,to:i.to,from:-1})}for(const s of this.state.diff.fields){const n=this.layout.cards.get(s.id),r=this.picture.cards.get(s.id),i=s.before?.to,o=r?.rows.findIndex(l=>l.key===s.key)??-1;if(i===void 0||!n||!this.picture.cards.has(i))continue;const a=n.y+(o<0?_/2:_+o*w+w/2+7);e.push({key:`gone:${s.id}:${s.key}`,box:n,y:a,to:i,from:s.id})}if(e.length<=dr)for(const{key:s,box:n,y:r,to:i,from:o}of e)this.draft(s,o,{x:n.x+n.w,y:r,lane:n.lane},i,"gone")}wire(e,s,n,r,i,o){if(i.to===void 0||!this.picture.cards.has(i.to))return;const a=i.strength??"plain",l={x:n.x+n.w-12,y:r,lane:n.lane};this.draft(e,s,l,i.to,a==="plain"&&o?o:a)}draft(e,s,n,r,i){const o=this.layout.cards.get(r);if(o===void 0)return;const a=this.picture.cards.get(r)?.rows.length??0,l=o.y+(a===0?Ce:_)/2,c={x:o.x,y:l+this.port(r,s,a),lane:o.lane};this.drafts.push({key:e,from:n,to:c,target:r,fromId:s,look:i})}port(e,s,n){const r=this.ports.get(e)??new Set;this.ports.set(e,r),r.add(s);const i=n===0?4:6,o=[...r].indexOf(s);return o===0?0:o%2===1?i:-i}}function ur(t,e,s){return new pr(t,e,s).make()}const fr=k`
  .stack {
    display: flex;
    flex-direction: column;
    gap: 12px;
    padding: 14px 16px 20px;
    width: 100%;
  }
  .s-card {
    border: 1px solid var(--hs-edge);
    border-radius: 10px;
    background: var(--hs-card);
    overflow: hidden;
  }
  .s-card.frame {
    background: var(--hs-paper);
    border-top: 3px solid var(--hs-ink);
  }
  .s-card.sel {
    border-color: var(--hs-select);
    box-shadow:
      0 0 0 1px var(--hs-select),
      0 0 0 6px var(--hs-halo);
  }
  .s-card.new {
    border-color: var(--hs-green);
    box-shadow: 0 0 0 1px var(--hs-green);
  }
  .s-card.ghost {
    background: none;
    border-style: dashed;
    color: var(--hs-ink-3);
  }
  .s-head {
    display: flex;
    gap: 8px;
    align-items: center;
    min-height: 44px;
    padding: 6px 12px;
    width: 100%;
    font-weight: 600;
  }
  .s-head .id {
    color: var(--hs-ink-3);
    font-weight: 400;
  }
  .s-head .rc,
  .s-val .rc {
    margin-left: auto;
    font: 600 12px/20px var(--hs-mono);
    padding: 0 8px;
    border: 1px solid var(--hs-edge);
    border-radius: 10px;
    white-space: nowrap;
  }
  .rc.up {
    background: var(--hs-green-wash);
    border-color: var(--hs-green);
    color: var(--hs-green-ink);
  }
  .rc.down {
    background: var(--hs-red-wash);
    border-color: var(--hs-red);
    color: var(--hs-red-ink);
  }
  .s-row {
    display: flex;
    gap: 10px;
    align-items: center;
    min-height: 44px;
    padding: 4px 12px;
    border-top: 1px solid var(--hs-hair);
  }
  .s-row > .k {
    flex: 0 0 84px;
    overflow: hidden;
    text-overflow: ellipsis;
    font-family: var(--hs-mono);
    font-size: 12.5px;
    color: var(--hs-ink-2);
  }
  .s-row.chg {
    background: var(--hs-orange-wash);
  }
  .s-row .was {
    color: var(--hs-orange-ink);
    margin-left: auto;
    font: 11.5px var(--hs-mono);
  }
  .pill {
    display: inline-flex;
    gap: 7px;
    align-items: center;
    min-height: 34px;
    padding: 2px 12px 2px 10px;
    border: 1px solid var(--hs-edge);
    border-radius: 17px;
    background: var(--hs-card);
    min-width: 0;
  }
  .pill.sel {
    border: 2px solid var(--hs-select);
    font-weight: 600;
  }
  .pill span:last-child {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .why {
    padding: 0 12px 10px;
    font-size: 12px;
    color: var(--hs-red-ink);
  }
`;class gr{constructor(e,s,n,r){this.state=e,this.view=s,this.on=r,this.picture=Re(s,n,e.open),this.changed=new Set(e.diff.fields.map(i=>`${i.id}|${i.key}`))}draw(){const e=[...this.picture.cards.values()].sort((r,i)=>r.lane-i.lane||r.object.id-i.object.id),s=[...this.picture.frames].reverse(),n=this.view.changes.freed.filter(r=>this.state.before?.objects.some(i=>i.id===r.id&&i.fields.length>0));return u`<div class="stack">
      ${s.map(r=>u`<section class="s-card frame">
            <div class="s-head">${r.index===0?r.name:`${r.name}()`}</div>
            ${r.rows.map(i=>this.row(i,this.nameChanged(r.index,i.label)))}
          </section>`)}
      ${e.map(r=>this.card(r))} ${n.map(r=>this.ghost(r))}
    </div>`}nameChanged(e,s){return this.state.diff.names.some(n=>n.frame===e&&n.name===s)}card({object:e,rows:s}){const{diff:n,selected:r,lang:i}=this.state,{letter:o,hue:a}=V(e),l=n.created.has(e.id),c=`s-card ${l?"new":""} ${r===e.id?"sel":""}`,h=s.length===0?e.summary:E(e).replace(/ #\d+$/,"");return u`<section class=${c} data-id=${e.id}>
      <button class="s-head" @click=${()=>this.on.select(e.id)}>
        <span class="g ${a}">${o}</span><span>${h}</span
        ><span class="id">#${e.id}</span>${this.count(e)}
      </button>
      ${s.map(d=>d.kind==="more"?u`<button class="s-row quiet" @click=${()=>this.on.unfold(e.id)}>
              ${b(i,"more",{n:d.more??0})}
            </button>`:this.row(d,!l&&this.changed.has(`${e.id}|${d.key}`)))}
    </section>`}count(e){const s=this.state.diff.counts.get(e.id),n=s===void 0?"":s[1]>s[0]?"up":"down",r=s&&!e.static?`${s[0]} → ${s[1]}`:z(e.refcount);return u`<span class="rc ${n}">${r}</span>`}row(e,s){return u`<div class="s-row ${s?"chg":""}">
      <span class="k">${e.label}</span>${e.to===void 0?u`<span class="mono">${e.text??""}</span>`:this.pill(e.to)}
    </div>`}pill(e){const s=this.picture.byId.get(e);if(!s)return u`<span class="quiet">…</span>`;const{letter:n,hue:r}=V(s);return u`<button
      class="pill ${this.state.selected===e?"sel":""}"
      @click=${()=>this.on.select(e)}
    >
      <span aria-hidden="true">→</span><span class="g ${r}">${n}</span
      ><span>${E(s)}</span>
    </button>`}ghost(e){const{letter:s}=V(e),{lang:n}=this.state,{reason:r}=e,i=this.view.event==="end"?b(n,"freedExit"):r.kind==="count"?b(n,"freedCount",{line:r.line}):b(n,"freedCollected",{gen:r.generation});return u`<section class="s-card ghost">
      <div class="s-head">
        <span class="g">${s}</span>${e.type} <span class="id">#${e.id}</span>
      </div>
      <div class="why">${i}</div>
      ${m}
    </section>`}}function mr(t,e,s,n){return new gr(t,e,s,n).draw()}var $r=Object.defineProperty,vr=Object.getOwnPropertyDescriptor,nt=(t,e,s,n)=>{for(var r=n>1?void 0:n?vr(e,s):e,i=t.length-1,o;i>=0;i--)(o=t[i])&&(r=(n?o(e,s,r):o(r))||r);return n&&r&&$r(e,s,r),r};const xr=560,br=.62;let ge=class extends L{constructor(){super(...arguments),this.hovered=null,this.room=0,this.handlers={select:t=>this.player.select(this.state.selected===t?null:t),hover:t=>{this.hovered=t},unfold:t=>this.player.unfold(t)}}connectedCallback(){super.connectedCallback(),this.watcher=new ResizeObserver(()=>{this.room=this.clientWidth}),this.watcher.observe(this)}disconnectedCallback(){super.disconnectedCallback(),this.watcher?.disconnect()}draw(){const{view:t,tab:e,selected:s,lang:n}=this.state;if(!t)return u`<p class="empty">${this.state.phase==="running"?"…":m}</p>`;const r=e==="objects"?"objects":"names";if(this.room>0&&this.room<xr)return mr(this.state,t,r,this.handlers);const i=ur(this.state,t,r),o={selected:s,hovered:this.hovered,lang:n},{width:a,height:l}=this.size(i);return u`<div class="fit">
      <svg
        class="heap"
        width=${a}
        height=${l}
        viewBox="0 0 ${i.width} ${i.height}"
        role="group"
        aria-label=${this.say("heap")}
      >
        ${g`${tr(i,o,this.handlers,t.event==="end")}`}
      </svg>
    </div>`}size(t){const e=(this.room||960)-26,s=Math.max(br,Math.min(1,e/t.width));return{width:t.width*s,height:t.height*s}}};ge.styles=[N,Jt,fr,k`
      :host {
        display: flex;
        min-height: 0;
        min-width: 0;
        overflow: auto;
      }
      .fit {
        margin: auto;
        padding: 14px 12px;
      }
      .empty {
        margin: auto;
        color: var(--hs-ink-3);
      }
    `];nt([P()],ge.prototype,"hovered",2);nt([P()],ge.prototype,"room",2);ge=nt([U("hs-heap")],ge);const yr=k`
  :host {
    display: flex;
    flex-direction: column;
    min-height: 0;
    background: var(--hs-paper);
  }
  .who {
    padding: 14px 20px 10px;
    display: grid;
    grid-template-columns: auto 1fr auto;
    gap: 2px 10px;
    align-items: center;
  }
  .who h2 {
    font-size: 15px;
    font-weight: 600;
    letter-spacing: -0.01em;
  }
  .who h2 span {
    color: var(--hs-ink-3);
    font-weight: 400;
    font-family: var(--hs-mono);
    font-size: 12.5px;
  }
  .who p {
    grid-column: 1 / -1;
    color: var(--hs-ink-3);
    font-size: 12px;
    margin-top: 3px;
  }
  .scroll {
    flex: 1;
    min-height: 0;
    overflow: auto;
    padding: 12px 20px 16px;
  }
  h3 {
    font-size: 12px;
    font-weight: 600;
    margin: 16px 0 4px;
  }
  .fields {
    display: grid;
    grid-template-columns: minmax(64px, max-content) minmax(0, 1fr);
    column-gap: 14px;
    font-size: 12.5px;
  }
  .fields > * {
    padding: 6px 0;
    border-top: 1px solid var(--hs-hair);
    min-height: 31px;
  }
  .fields dt {
    color: var(--hs-ink-3);
  }
  .cut {
    overflow-wrap: anywhere;
  }
  .link {
    border-bottom: 1px solid var(--hs-edge);
  }
  .note {
    font-size: 12.5px;
    line-height: 1.5;
    color: var(--hs-ink-3);
    padding: 6px 0;
  }
  .bytes {
    width: 100%;
    border-collapse: collapse;
    font-size: 12px;
  }
  .bytes + .bytes {
    margin-top: 14px;
  }
  .bytes caption {
    text-align: left;
    font-size: var(--hs-fs-note);
    color: var(--hs-ink-3);
    padding: 0 0 4px;
  }
  .bytes caption b {
    color: var(--hs-ink);
    font-weight: 600;
  }
  .bytes td {
    padding: 0;
    vertical-align: bottom;
    height: 38px;
    border-top: 1px solid var(--hs-hair);
  }
  .bytes .o {
    width: 30px;
    font: var(--hs-fs-tick) / 18px var(--hs-mono);
    color: var(--hs-ink-3);
    padding-bottom: 3px;
  }
  .bytes .h {
    width: 186px;
    padding-bottom: 2px;
  }
  .bytes .h small {
    display: block;
    font: 500 11px/15px var(--hs-sans);
    color: var(--hs-ink-2);
    padding-left: 3px;
  }
  .bytes .h span {
    display: block;
    width: max-content;
    font: 12.5px/18px var(--hs-mono);
    white-space: pre;
    padding: 0 3px;
    border-radius: 3px;
    letter-spacing: -0.01em;
  }
  .bytes .h i {
    font-style: normal;
    color: var(--hs-ink-3);
    opacity: 0.7;
  }
  .bytes .v {
    padding: 0 0 3px 10px;
    line-height: 18px;
    color: var(--hs-ink-2);
    overflow-wrap: anywhere;
  }
  .bytes tr.chg .h span {
    background: var(--hs-orange-wash);
    box-shadow: inset 0 -2px 0 var(--hs-orange);
    font-weight: 600;
    color: var(--hs-orange-ink);
  }
  .bytes tr.gc .h span {
    background: radial-gradient(circle at 2px 2px, var(--hs-hair) 1px, transparent 1.2px) 0 0 / 4px
      4px;
  }
  .ledger {
    width: 100%;
    border-collapse: collapse;
    font-size: 12.5px;
  }
  .ledger td,
  .ledger th {
    text-align: left;
    padding: 6px 8px;
    border-top: 1px solid var(--hs-hair);
    font-weight: 400;
  }
  .ledger thead th {
    color: var(--hs-ink-3);
    font-size: var(--hs-fs-note);
    border: 0;
  }
  .ledger .r {
    text-align: right;
    font-family: var(--hs-mono);
    white-space: nowrap;
  }
  .ledger tfoot td {
    border-top: 1.5px solid var(--hs-ink);
    font-weight: 600;
  }
`;var wr=Object.defineProperty,kr=Object.getOwnPropertyDescriptor,rt=(t,e,s,n)=>{for(var r=n>1?void 0:n?kr(e,s):e,i=t.length-1,o;i>=0;i--)(o=t[i])&&(r=(n?o(e,s,r):o(r))||r);return n&&r&&wr(e,s,r),r};const _r={gc_head:"gcHead",object:"partObject",items:"partItems",keys:"partKeys",values:"partValues",buffer:"partBuffer"},Mr=512;let me=class extends L{constructor(){super(...arguments),this.dump=null,this.ledger=null,this.asked=""}willUpdate(){const{selected:t,step:e,inspectorTab:s,phase:n,view:r}=this.state,i=n==="done"||n==="stopped",o=r?.objects.some(l=>l.id===t)===!0,a=`${t}|${e}|${s}|${n}|${r?.step}`;t===null||!i||!o||r.step!==e||a===this.asked||(this.asked=a,s==="bytes"?this.readBytes(e,t):s==="references"&&this.readLedger(e,t))}draw(){const{selected:t,view:e,before:s}=this.state,n=e?.objects.find(o=>o.id===t),r=n?void 0:s?.objects.find(o=>o.id===t),i=n??r;return u`
      ${i?this.who(i,r!==void 0):m}
      <div class="tabs" role="tablist">
        ${this.tab("object")}${this.tab("bytes")}${this.tab("references")}
      </div>
      <div class="scroll" role="tabpanel">
        ${n?this.body(n):u`<p class="note">
                ${r?this.deathNote(r):this.say("selectHint")}
              </p>`}
      </div>
    `}tab(t){return u`<button
      role="tab"
      id="tab-${t}"
      aria-selected=${this.state.inspectorTab===t}
      @click=${()=>this.player.store.set({inspectorTab:t})}
    >
      ${this.say(t)}
    </button>`}who(t,e){const{letter:s,hue:n}=V(t),r=t.generation===null?this.say("untracked"):`${this.say("generation")} ${t.generation}`;return u`<div class="who">
      <span class="g ${n}">${s}</span>
      <h2>${t.type} <span>#${t.id}</span></h2>
      <button
        class="tool icon"
        aria-label=${this.say("close")}
        @click=${()=>this.player.store.set({selected:null,inspecting:!1})}
      >
        ${j("close")}
      </button>
      <p>
        <span class="mono">${ce(t.address)}</span> · ${x(t.size)} ·
        ${e?this.say("freedKey"):r}
      </p>
    </div>`}deathNote(t){const e=this.state.view?.changes.freed.find(s=>s.id===t.id);return e?e.reason.kind==="count"?this.say("freedCount",{line:e.reason.line}):this.say("freedCollected",{gen:e.reason.generation}):this.say("selectHint")}body(t){switch(this.state.inspectorTab){case"object":return this.objectTab(t);case"bytes":return this.bytesTab();case"references":return this.referencesTab(t)}}objectTab(t){const{buffer:e}=t,s=[[this.say("type"),t.type],[this.say("value"),u`<span class="mono cut">${t.summary}</span>`],[this.say("refcount"),z(t.refcount)],[this.say("size"),x(t.size)]];if(t.extra){const n={bytes:x(t.extra.bytes),address:ce(t.extra.address)};s.push(["",this.say("alsoOwns",n)])}return e&&(s.push(["shape",`(${e.shape.join(", ")})`],["strides",`(${e.strides.map(T).join(", ")})`],["dtype",e.dtype],["offset",x(e.offset)],["flags",e.flags.join(", ")]),e.version!==void 0&&s.push(["_version",String(e.version)])),s.push(["",t.static?this.say("staticNote"):t.born<0?this.say("bornBefore"):this.say("bornAt",{line:t.bornLine,step:t.born})]),u`<dl class="fields">
        ${s.map(([n,r])=>u`<dt>${n}</dt><dd>${r}</dd>`)}
      </dl>
      ${t.fields.length===0?m:u`<h3>${this.say("holds")}</h3>
              <dl class="fields">
                ${t.fields.map(n=>u`<dt class="mono">${n.name}</dt>
                      <dd>${n.to===void 0?n.value:this.link(n.to)}</dd>`)}
              </dl>`}`}link(t){const e=this.state.view?.objects.find(s=>s.id===t);return u`<button class="link" @click=${()=>this.player.select(t)}>
      ${e?E(e):`#${t}`}
    </button>`}bytesTab(){const t=this.dump;return t===null||t.id!==this.state.selected?u`<p class="note">…</p>`:u`${t.layout.parts.map((e,s)=>this.byteTable(e,t.bytes[s],t.before[s]??null))}`}byteTable(t,e,s){const n=_r[t.name],r=t.name==="gc_head",i=r?`${this.say("gcHeadNote")}, ${x(t.bytes)}`:`${x(t.bytes)} ${this.say("at")} ${ce(t.address)}`,o=t.fields[0]?.offset??0;return u`<table class="bytes">
      <caption>
        <b>${n===void 0?t.name:this.say(n)}</b>, ${i}
      </caption>
      ${t.fields.map(a=>this.field(a,o,e,s,r))}
    </table>`}field(t,e,s,n,r){const i=t.offset-e,o=s.subarray(i,i+t.size),a=n?.subarray(i,i+t.size),c=`${a!==void 0&&o.some((h,d)=>h!==a[d])?"chg":""} ${r?"gc":""}`;return u`<tr class=${c}>
      <td class="o">${String(t.offset).replace("-","−")}</td>
      <td class="h">
        <small>${t.name}</small>${this.hexRows(o)}
      </td>
      <td class="v">
        ${t.to===void 0?t.meaning:u`→
                <button class="link" @click=${()=>this.player.select(t.to)}>
                  ${t.meaning}
                </button>`}
      </td>
    </tr>`}hexRows(t){const e=[];for(let s=0;s<Math.min(t.length,64);s+=8){const n=[...t.subarray(s,s+8)];let r=n.length;for(;r>0&&n[r-1]===0;)r--;const i=o=>o.map(a=>a.toString(16).padStart(2,"0")).join(" ");e.push(u`<span
          >${i(n.slice(0,r))}<i>${r>0&&r<n.length?" ":""}${i(n.slice(r))}</i></span
        >`)}return e}referencesTab(t){const{view:e}=this.state,s=this.ledger?.id===t.id&&this.ledger.refcount===t.refcount?this.ledger.rows:e?an(e,t):[];return u`<table class="ledger">
        <thead>
          <tr>
            <th>${this.say("holder")}</th>
            <th class="r">${this.say("count")}</th>
          </tr>
        </thead>
        <tbody>
          ${s.map(n=>u`<tr>
                <td>
                  ${n.from===void 0?n.holder:u`<button class="link" @click=${()=>this.player.select(n.from)}>
                          ${n.holder}
                        </button>`}
                </td>
                <td class="r">${z(n.count)}</td>
              </tr>`)}
        </tbody>
        <tfoot>
          <tr>
            <td>${this.say("sum")}</td>
            <td class="r">${z(t.refcount)}</td>
          </tr>
        </tfoot>
      </table>
      ${t.reached==="nothing"?u`<p class="note">${this.say("nobody")}</p>`:m}`}async readLedger(t,e){try{const s=await this.player.ask("ledger",{step:t,id:e});this.state.selected===e&&this.state.step===t&&(this.ledger=s)}catch{this.ledger=null}}async readBytes(t,e){try{const s=await this.player.ask("layout",{step:t,id:e}),n=(l,c)=>this.player.ask("bytes",{step:c,address:l.address,length:Math.min(l.bytes,Mr)}),i=this.state.before?.objects.some(l=>l.id===e)===!0?await this.player.ask("layout",{step:t-1,id:e}).catch(()=>null):null,o=await Promise.all(s.parts.map(l=>i?.parts.some(h=>h.name===l.name&&h.address===l.address)===!0?n(l,t-1):Promise.resolve(null))),a=await Promise.all(s.parts.map(l=>n(l,t)));this.state.selected===e&&this.state.step===t&&(this.dump={step:t,id:e,layout:s,bytes:a,before:o})}catch{this.dump=null}}};me.styles=[N,yr];rt([P()],me.prototype,"dump",2);rt([P()],me.prototype,"ledger",2);me=rt([U("hs-inspector")],me);const Sr=k`
  :host {
    overflow: auto;
  }
  .memory {
    display: flex;
    flex-wrap: wrap;
    gap: 28px 40px;
    padding: 20px 24px;
  }
  h2 {
    font-size: 13px;
    font-weight: 600;
    display: flex;
    gap: 10px;
    align-items: center;
    min-height: 28px;
  }
  .figures {
    flex: 0 1 270px;
    min-width: 230px;
  }
  table {
    width: 100%;
    border-collapse: collapse;
    font-size: 12.5px;
  }
  td {
    padding: 5px 0;
    border-top: 1px solid var(--hs-hair);
    color: var(--hs-ink-2);
  }
  td + td {
    text-align: right;
    font-family: var(--hs-mono);
    font-size: 12px;
    white-space: nowrap;
    color: var(--hs-ink);
    padding-left: 10px;
  }
  tr.chg td + td {
    color: var(--hs-orange-ink);
    font-weight: 600;
  }
  .quiet {
    font-size: 12px;
    margin-bottom: 8px;
  }
  .key {
    font-size: 11.5px;
    margin-top: 8px;
  }
  .map {
    display: block;
    max-width: 100%;
    height: auto;
  }
  .pool {
    cursor: pointer;
  }
  .pool rect {
    stroke: var(--hs-sky);
    stroke-opacity: 0.5;
  }
  .pool text {
    font: 500 11.5px var(--hs-sans);
    text-anchor: middle;
    fill: var(--hs-ink);
    font-variant-numeric: tabular-nums;
  }
  .tint-0 rect,
  .tint-1 rect {
    fill: var(--hs-sky-wash);
  }
  .tint-2 rect {
    fill: color-mix(in srgb, var(--hs-sky-wash) 80%, var(--hs-sky));
  }
  .tint-3 rect {
    fill: color-mix(in srgb, var(--hs-sky-wash) 66%, var(--hs-sky));
  }
  .tint-4 rect {
    fill: color-mix(in srgb, var(--hs-sky-wash) 52%, var(--hs-sky));
  }
  .picked rect {
    stroke: var(--hs-select);
    stroke-opacity: 1;
    stroke-width: 2.5;
  }
  .unused {
    fill: none;
    stroke: var(--hs-edge);
    stroke-dasharray: 3 3;
    opacity: 0.6;
  }
  .rail {
    stroke: var(--hs-card);
    stroke-width: 3;
  }
  .full {
    stroke: var(--hs-ink-2);
    stroke-width: 3;
  }
  .b-u {
    fill: var(--hs-edge);
    opacity: 0.55;
  }
  .b-u.known {
    opacity: 1;
    cursor: pointer;
  }
  .b-k {
    fill: var(--hs-sky-wash);
    stroke: var(--hs-sky);
  }
  .b-f {
    fill: var(--hs-card);
    stroke: var(--hs-edge);
  }
  .b-v {
    fill: none;
    stroke: var(--hs-hair);
  }
  .b-own {
    fill: var(--hs-select);
  }
  .chain {
    fill: none;
    stroke: var(--hs-red);
    stroke-width: 1;
    opacity: 0.7;
  }
  .link {
    fill: var(--hs-red);
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 16px;
    color: var(--hs-ink-2);
    max-width: 330px;
  }
  .legend span::before {
    content: "";
    display: inline-block;
    width: 11px;
    height: 11px;
    border-radius: 3px;
    margin-right: 6px;
    border: 1px solid var(--hs-edge);
    vertical-align: -1px;
  }
  .bk-u::before {
    background: var(--hs-edge);
  }
  .bk-k::before {
    background: var(--hs-sky-wash);
    border-color: var(--hs-sky) !important;
  }
  .bk-f::before {
    background: radial-gradient(var(--hs-red) 2px, transparent 2.5px);
  }
  .note {
    font: 12px/1.6 var(--hs-mono);
    margin-top: 8px;
  }
`;var Ar=Object.defineProperty,Er=Object.getOwnPropertyDescriptor,it=(t,e,s,n)=>{for(var r=n>1?void 0:n?Er(e,s):e,i=t.length-1,o;i>=0;i--)(o=t[i])&&(r=(n?o(e,s,r):o(r))||r);return n&&r&&Ar(e,s,r),r};const M=38,le=8,A=18,W=18;let $e=class extends L{constructor(){super(...arguments),this.detail=null,this.picked=null,this.asked=""}willUpdate(){const{step:t,phase:e,view:s}=this.state,n=this.pool(),r=(e==="done"||e==="stopped")&&s?.step===t,i=`${n?.address}|${t}|${e}`;r&&n&&i!==this.asked&&(this.asked=i,this.read(t,n.address))}async read(t,e){try{this.detail={step:t,pool:await this.player.ask("pool",{step:t,address:e})}}catch{this.detail=null}}selected(){return this.state.view?.objects.find(t=>t.id===this.state.selected)}arenas(){return this.state.view?.memory.arenas.filter(t=>t.pools.length>0)??[]}holds(t,e){return e>=t.address&&e<t.address+t.bytes}pool(){const t=this.arenas().flatMap(r=>r.pools),{picked:e}=this;if(e&&e.selected===this.state.selected){const r=t.find(i=>i.address===e.pool);if(r&&r.blockSize>0)return r}const s=this.selected();return(s&&t.find(r=>this.holds({...r,bytes:16384},s.address)))??t.filter(r=>r.blockSize>0).at(-1)}draw(){const t=this.state.view?.memory;if(!t)return u`<p class="quiet">…</p>`;const e=this.pool(),s=this.arenas(),n=s.find(r=>e&&this.holds(r,e.address))??s.at(-1);return u`<div class="memory">
      <section class="figures">
        <h2>${this.say("figures")}</h2>
        ${this.figures(t)}
      </section>
      ${n?this.arena(n,s,e):m}
      ${e&&n?this.poolSection(e,n):m}
    </div>`}figures(t){const{view:e,before:s}=this.state,n=s?.memory,r=(c,h,d=!1)=>u`<tr class=${d?"chg":""}><td>${c}</td><td>${h}</td></tr>`,i=e.gc,o=t.regions.reduce((c,h)=>c+h.bytes,0),{heap:a}=t,l={n:T(a.chunks),used:x(a.used)};return u`<table>
      ${r(this.say("resident"),x(t.resident),n&&n.resident!==t.resident)}
      ${r(this.say("mapped"),x(t.virtual),n&&n.virtual!==t.virtual)}
      ${r(this.say("inUse"),x(t.held),n&&n.held!==t.held)}
      ${r(this.say("arenas"),String(t.arenas.length),n&&n.arenas.length!==t.arenas.length)}
      ${r(this.say("cHeap"),this.say("chunks",l))}
      ${r(this.say("regions"),`${t.regions.length}, ${x(o)}`)}
      ${t.freeLists.map(({name:c,count:h})=>{const d=n?.freeLists.find(f=>f.name===c)?.count??0,p=d===h||!n?String(h):`${d} → ${h}`;return r(`${this.say("freeLists")}: ${c}`,p,d!==h&&n!==void 0)})}
      ${[0,1,2].map(c=>r(`${this.say("generation")} ${c}`,`${i.counts[c]} / ${i.thresholds[c]} · ${T(i.sizes[c])}`))}
    </table>`}arena(t,e,s){const n=Math.ceil(t.pools.length/le),r=e.indexOf(t)+1,i={address:ce(t.address),n:t.pools.length},o=t.pools.filter(l=>l.blockSize===0).length,a=l=>()=>{const c=e[l]?.pools.find(h=>h.blockSize>0);this.picked=c?{pool:c.address,selected:this.state.selected}:null};return u`<section>
      <h2>
        ${this.say("arena",{n:r})}
        ${e.length>1?u`<span class="seg"
                >${e.map((l,c)=>u`<button aria-pressed=${l===t} @click=${a(c)}>${c+1}</button>`)}</span
              >`:m}
      </h2>
      <p class="quiet">${this.say("arenaIs",i)}</p>
      <svg
        class="map"
        width=${le*M}
        height=${n*M}
        viewBox="0 0 ${le*M} ${n*M}"
        role="group"
        aria-label=${this.say("arena",{n:r})}
      >
        ${t.pools.map((l,c)=>this.poolCell(l,c,l.address===s?.address))}
      </svg>
      <p class="quiet key">
        ${this.say("poolKey")}${o>0?u` · ${this.say("unusedPools",{n:o})}`:m}
      </p>
    </section>`}poolCell(t,e,s){const n=e%le*M,r=Math.floor(e/le)*M;if(t.blockSize===0)return g`<rect class="unused" x=${n+1.5} y=${r+1.5} width=${M-4} height=${M-4} rx="5" />`;const i=t.capacity===0?0:t.used/t.capacity,o=Math.min(4,Math.floor(Math.log2(t.blockSize/16+1)));return g`<g class="pool tint-${o} ${s?"picked":""}" @click=${()=>{this.picked={pool:t.address,selected:this.state.selected}}}>
      <rect x=${n+1.5} y=${r+1.5} width=${M-4} height=${M-4} rx="5" />
      <text x=${n+M/2-.5} y=${r+21}>${t.blockSize}</text>
      <path class="rail" d="M${n+7} ${r+29}h${M-15}" />
      <path class="full" d="M${n+7} ${r+29}h${Math.max(.1,(M-15)*i)}" />
    </g>`}poolSection(t,e){const s=e.pools.indexOf(t),n={size:16,n:t.capacity,b:t.blockSize},{detail:r}=this;return u`<section>
      <h2>${this.say("pool",{n:s})}</h2>
      <p class="quiet">${this.say("poolIs",n)}</p>
      ${r?.pool.address===t.address?this.blocks(r.pool):m}
    </section>`}blocks(t){const e=this.selected(),s=t.address+t.header,r=e&&this.holds({address:s,bytes:t.capacity*t.blockSize},e.address)?Math.floor((e.address-s)/t.blockSize):-1,i=new Map(t.objects.map(([h,d])=>[h,d])),o=Math.ceil(t.blocks.length/W),a=h=>[...t.blocks].filter(d=>d===h).length,l=[["u","liveBlocks"],["k","keptBlocks"],["f","freeBlocks"],["v","virginBlocks"]],c={h:t.header,used:t.used};return u`<p class="quiet">${this.say("poolHeader",c)}</p>
      <svg
        class="map blocks"
        width=${W*A}
        height=${o*A}
        viewBox="0 0 ${W*A} ${o*A}"
      >
        ${[...t.blocks].map((h,d)=>this.block(h,d,d===r,i.get(d)))}
        ${this.chain(t)}
      </svg>
      <p class="key legend">
        ${l.filter(([h])=>a(h)>0).map(([h,d])=>u`<span class="bk-${h}">${this.say(d,{n:a(h)})}</span>`)}
      </p>
      ${e&&r>=0?u`<p class="note">${E(e)}: ${ce(e.address)}, ${x(e.size)}</p>`:m}`}block(t,e,s,n){const r=e%W*A,i=Math.floor(e/W)*A,o=n===void 0?m:()=>this.player.select(n);return g`<rect class="b-${s?"own":t} ${n===void 0?"":"known"}" x=${r+1.5} y=${i+1.5} width=${A-3} height=${A-3} rx="3" @click=${o} />`}chain(t){if(t.chain.length===0)return m;const e=n=>`${n%W*A+A/2} ${Math.floor(n/W)*A+A/2}`,s=t.chain.slice(0,300).map(e);return g`<path class="chain" d="M${s.join("L")}" />${t.chain.slice(0,300).map(n=>g`<circle class="link" cx=${e(n).split(" ")[0]} cy=${e(n).split(" ")[1]} r="1.8" />`)}`}};$e.styles=[N,Sr];it([P()],$e.prototype,"detail",2);it([P()],$e.prototype,"picked",2);$e=it([U("hs-memory")],$e);var Tr=Object.getOwnPropertyDescriptor,Cr=(t,e,s,n)=>{for(var r=n>1?void 0:n?Tr(e,s):e,i=t.length-1,o;i>=0;i--)(o=t[i])&&(r=o(r)||r);return r};let Ve=class extends L{draw(){const{view:t,before:e,diff:s,lang:n,step:r}=this.state;if(!t)return u`<p class="caption"><span class="quiet">…</span></p>`;const i=Qs({before:e,view:t,diff:s},n);return u`<p class="caption" lang=${n}>
        <span class="at num" aria-hidden="true">${r}</span
        ><span aria-hidden="true">${i.map(o=>this.piece(o))}</span>
      </p>
      <span class="sr" aria-live="polite">${en(i)}</span>`}piece(t){switch(t.kind){case"text":return t.text;case"code":return u`<code>${t.text}</code>`;case"object":return t.id<0?u`<b>${t.text}</b>`:u`<button class="o" tabindex="-1" @click=${()=>this.player.select(t.id)}>
              ${t.text}
            </button>`;case"delta":return u`<span class="delta ${t.way}"
          >${t.before===""?"":`${t.before} → `}${t.after}</span
        >`}}};Ve.styles=[N,k`
      .caption {
        display: flex;
        gap: 12px;
        align-items: baseline;
        padding: 12px 24px 14px;
        border-top: 1px solid var(--hs-hair);
        background: var(--hs-canvas);
        font-size: 15px;
        line-height: 1.5;
        min-height: 71px;
        text-wrap: pretty;
      }
      .at {
        flex: none;
        font: 600 11px/18px var(--hs-mono);
        padding: 0 7px;
        border-radius: 9px;
        background: var(--hs-ink);
        color: var(--hs-paper);
        transform: translateY(-1px);
      }
      button.o {
        font-weight: 600;
        border-bottom: 1.5px dotted var(--hs-edge);
      }
      b {
        font-weight: 600;
      }
      code {
        background: var(--hs-sunk);
        border-radius: 4px;
        padding: 1px 4px;
      }
      @media (max-width: 760px) {
        .caption {
          padding: 10px 16px 8px;
          font-size: 14.5px;
          min-height: 64px;
        }
      }
    `];Ve=Cr([U("hs-caption")],Ve);const Pr=k`
  .time {
    display: grid;
    grid-template-columns: var(--hs-code-width, 372px) minmax(0, 1fr) 168px;
    height: 104px;
    background: var(--hs-paper);
  }
  .steps {
    display: flex;
    align-items: center;
    justify-content: center;
    gap: 4px;
    padding: 0 16px;
    border-right: 1px solid var(--hs-hair);
  }
  .stepbtn {
    width: 36px;
    height: 36px;
    border-radius: 50%;
    display: grid;
    place-items: center;
    color: var(--hs-ink-2);
  }
  .stepbtn:hover:enabled {
    background: var(--hs-sunk);
  }
  .stepbtn:disabled {
    opacity: 0.35;
    cursor: default;
  }
  .stepbtn.main {
    background: var(--hs-ink);
    color: var(--hs-paper);
    width: 42px;
    height: 42px;
    margin: 0 4px;
  }
  .stepbtn.main:hover:enabled {
    background: var(--hs-ink-2);
  }
  .track {
    overflow: hidden;
    cursor: pointer;
    touch-action: none;
    min-width: 0;
  }
  .track svg {
    display: block;
  }
  .track text {
    font: 400 10.5px var(--hs-sans);
    fill: var(--hs-ink-3);
  }
  .track .pill-t {
    fill: var(--hs-paper);
    font: 600 11px var(--hs-mono);
    text-anchor: middle;
  }
  .track .most {
    text-anchor: end;
  }
  .tk {
    stroke: var(--hs-edge);
    stroke-width: 1.5;
    opacity: 0.7;
  }
  .tk.past {
    stroke: var(--hs-ink-2);
    opacity: 1;
  }
  .head-now {
    stroke: var(--hs-ink);
    stroke-width: 1.5;
  }
  .head-pill {
    fill: var(--hs-ink);
  }
  .life {
    fill: none;
    stroke: var(--hs-blue);
    stroke-width: 1.8;
  }
  .curve {
    fill: var(--hs-slate-wash);
  }
  .curve-l {
    fill: none;
    stroke: var(--hs-slate);
    stroke-width: 1.5;
  }
  .jump {
    display: flex;
    flex-direction: column;
    justify-content: center;
    padding: 0 20px;
    border-left: 1px solid var(--hs-hair);
    min-width: 0;
  }
  .jump b {
    font: 600 19px/1.3 var(--hs-mono);
    letter-spacing: -0.02em;
    white-space: nowrap;
  }
  .jump i {
    font-style: normal;
    color: var(--hs-ink-3);
    font-weight: 400;
  }
  .jump .w {
    font-size: var(--hs-fs-note);
    color: var(--hs-ink-3);
  }
  .jump input {
    font: inherit;
    letter-spacing: inherit;
    color: inherit;
    background: none;
    border: 0;
    border-bottom: 1.5px dotted var(--hs-edge);
    padding: 0;
    width: 2.6em;
    field-sizing: content;
    min-width: 1ch;
  }
  @media (max-width: 1340px) {
    .time {
      grid-template-columns: var(--hs-code-width, 332px) minmax(0, 1fr) 150px;
    }
  }
  @media (max-width: 1100px) {
    .time {
      height: auto;
      grid-template-columns: minmax(0, 1fr) auto;
      grid-template-areas: "track track" "steps jump";
    }
    .track {
      grid-area: track;
      border-bottom: 1px solid var(--hs-hair);
    }
    .steps {
      grid-area: steps;
      border: 0;
      height: 56px;
      justify-content: flex-start;
    }
    .jump {
      grid-area: jump;
      border: 0;
      flex-direction: row;
      gap: 10px;
      align-items: center;
    }
  }
  @media (max-width: 760px) {
    .track {
      border-bottom: 0;
      padding: 0 6px;
    }
    .steps {
      padding: 0 8px 4px;
      height: 56px;
      gap: 0;
    }
    .stepbtn {
      width: 48px;
      height: 48px;
    }
    .stepbtn.main {
      width: 72px;
      height: 48px;
      border-radius: 24px;
    }
    .jump {
      padding: 0 16px 0 4px;
    }
    .jump .w {
      display: none;
    }
  }
`;var Or=Object.defineProperty,jr=Object.getOwnPropertyDescriptor,hs=(t,e,s,n)=>{for(var r=n>1?void 0:n?jr(e,s):e,i=t.length-1,o;i>=0;i--)(o=t[i])&&(r=(n?o(e,s,r):o(r))||r);return n&&r&&Or(e,s,r),r};const Nt=92,Le=30,zr=160;let Ae=class extends L{constructor(){super(...arguments),this.room=800,this.typed=t=>{const e=t.target,s=Number(e.value.replaceAll(",",""));Number.isInteger(s)&&this.player.seek(s),e.value=String(this.state.step)},this.scrub=t=>{if(t.type==="pointermove"&&(t.buttons&1)===0)return;const s=t.currentTarget.getBoundingClientRect(),{steps:n}=this.state,r=this.left(),i=(t.clientX-s.left-r)/(this.room-r-Le);this.player.pause(),this.player.seek(Math.round(Math.min(1,Math.max(0,i))*(n-1)))}}connectedCallback(){super.connectedCallback(),this.watcher=new ResizeObserver(()=>{const t=this.shadowRoot?.querySelector(".track");this.room=t?.clientWidth??this.room})}firstUpdated(){this.watcher?.observe(this.shadowRoot.querySelector(".track"))}disconnectedCallback(){super.disconnectedCallback(),this.watcher?.disconnect()}draw(){const{step:t,steps:e,view:s,playing:n}=this.state,r=Math.max(0,e-1),i=s===null?"":s.event==="end"?this.say("atEnd"):this.say("nextUp",{n:Math.max(1,s.line)});return u`<div class="time">
      <div class="steps">
        ${this.button("first","first",()=>this.player.seek(0),t>0)}
        ${this.button("back","back",()=>this.player.move(-1),t>0)}
        <button
          class="stepbtn main"
          id="play"
          aria-label=${this.say(n?"pause":"play")}
          ?disabled=${e<2}
          @click=${()=>this.player.play()}
        >
          ${j(n?"pause":"play")}
        </button>
        ${this.button("forward","forward",()=>this.player.move(1),t<r)}
        ${this.button("last","last",()=>this.player.seek(r),t<r)}
      </div>
      <div class="track" @pointerdown=${this.scrub} @pointermove=${this.scrub}>${this.track()}</div>
      <div class="jump">
        <span class="w">${this.say("step")}</span>
        <b class="num"
          ><input
            id="goto"
            inputmode="numeric"
            aria-label=${this.say("goto")}
            .value=${String(t)}
            @change=${this.typed}
          /><i> / ${T(r)}</i></b
        >
        <span class="w">${i}</span>
      </div>
    </div>`}button(t,e,s,n){const r=()=>{this.player.pause(),s()};return u`<button
      class="stepbtn"
      id=${t}
      aria-label=${this.say(e)}
      title=${this.say(e)}
      ?disabled=${!n}
      @click=${r}
    >
      ${j(t)}
    </button>`}left(){return this.room<560?20:Nt}x(t){const{steps:e}=this.state,s=this.left();return s+(e<2?0:t/(e-1)*(this.room-s-Le))}track(){const{step:t,steps:e}=this.state,s=this.room<560,n=this.x(t),r=T(t),i=r.length*7+16,o=s?44:104;return u`<svg width=${this.room} height=${o} aria-hidden="true">
      ${s?m:g`<text x="16" y="31">${this.say("steps")}</text>`}
      ${e>0?g`${this.ticks()} ${s?m:g`${this.life()}${this.curve()}`}`:m}
      <path class="head-now" d="M${n} 12V${o-4}" />
      <rect class="head-pill" x=${n-i/2} y="2" width=${i} height="18" rx="9" />
      <text class="pill-t" x=${n} y="15">${r}</text>
    </svg>`}ticks(){const{steps:t,step:e,scan:s}=this.state,n=[],r=Math.max(1,Math.ceil(t/zr));for(let l=0;l<t;l+=r)n.push(g`<path class="tk ${l<=e?"past":""}" d="M${this.x(l)} 25v10" />`);const i=(this.room-Nt)/14,o=s?.marks??[];let a=-100;return o.forEach((l,c)=>{const h=this.x(c);l!=="none"&&(t<i||h-a>13)&&c!==e&&(a=h,n.push(g`${Be(l,h,10)}`))}),n}life(){const{selected:t,scan:e,view:s,before:n}=this.state,r=t===null?void 0:e?.counts[t],i=e?.lives.objects.find(f=>f.id===t);if(!r||!i||!e||t===null)return m;const o=s?.objects.find(f=>f.id===t)??n?.objects.find(f=>f.id===t),a=Math.max(...r.map(([,f])=>f),1),l=Math.min(...r.map(([,f])=>f)),c=f=>a>1e8?58:64-(a===l?4:(f-Math.min(l,0))/a*14);let h="";r.forEach(([f,$],v)=>{h+=v===0?`M${this.x(f)} ${c($)}`:`H${this.x(f)}V${c($)}`}),h+=`H${this.x(i.died)}`;const d=r.filter(([f])=>f<=this.state.step).at(-1)?.[1],p=o?E(o):`#${t}`;return g`<text x="16" y="62">${p.length>12?`${p.slice(0,11)}…`:p}</text>
      <path class="life" d=${h} />
      ${Be("created",this.x(i.born),c(r[0][1]))}
      ${a>1e8||d===void 0?m:g`<text x=${this.room-Le+8} y="62">${d}</text>`}`}curve(){const{ticks:t,steps:e}=this.state;if(!t||t.held.length===0)return m;const s=Math.min(...t.held),n=Math.max(...t.held),r=Math.max(1,n-s),i=c=>98-(c-s)/r*22;let o="";t.held.forEach((c,h)=>{const d=this.x(Math.min(e-1,t.from+h*t.stride));o+=h===0?`M${d.toFixed(1)} ${i(c).toFixed(1)}`:`H${d.toFixed(1)}V${i(c).toFixed(1)}`});const a=this.x(0),l=this.x(e-1);return g`<text x="16" y="92">${this.say("bytesHeld")}</text>
      <path class="curve" d="${o}H${l}V99H${a}z" />
      <path class="curve-l" d=${o} />
      <text class="most" x=${l-4} y="76">+${x(n-s)}</text>`}};Ae.styles=[N,is,Pr];hs([P()],Ae.prototype,"room",2);Ae=hs([U("hs-time")],Ae);class Rt extends Error{constructor(e,s){super(s),this.code=e,this.name="HostMisuse"}}const Lr=1e3;class Nr{constructor(e,s,n){this.makeWorker=e,this.base=s,this.events=n,this.worker=null,this.waiting=new Map,this.calls=0,this.runs=0,this.run=null,this.silentUpTo=0}load(){this.worker||(this.worker=this.makeWorker(),this.worker.onmessage=e=>this.receive(e.data),this.worker.onerror=e=>this.breakDown(e.message||"the worker failed"),this.send({kind:"load",base:this.base}))}record(e,s){this.load(),clearTimeout(this.grace),this.run?.running&&this.restart(),this.silentUpTo=0,this.begin(e,s)}stop(){const e=this.run;e?.running&&(this.send({kind:"stop",run:e.number}),clearTimeout(this.grace),this.grace=setTimeout(()=>this.forceStop(e),Lr))}call(e,s){const n=++this.calls,r=this.run?.number??0;return new Promise((i,o)=>{this.waiting.set(n,{resolve:i,reject:o}),this.send({kind:"call",call:n,run:r,name:e,args:s})})}close(){clearTimeout(this.grace),this.worker?.terminate(),this.worker=null,this.rejectAll("closed")}begin(e,s){this.run={number:++this.runs,source:e,options:s,steps:0,running:!0},this.send({kind:"record",run:this.run.number,source:e,options:s})}forceStop(e){if(this.run!==e||!e.running)return;const s=e.steps;if(this.restart(),s===0){e.running=!1,this.run=null,this.events.progress(Ht(0));return}this.silentUpTo=s,this.begin(e.source,{...e.options,stepLimit:s})}restart(){this.worker?.terminate(),this.worker=null,this.rejectAll("stopped"),this.load()}send(e){this.worker?.postMessage(e)}receive(e){switch(e.kind){case"ready":return;case"progress":this.progress(e.run,e.progress);return;case"scan":e.run===this.run?.number&&this.events.scan(e.scan);return;case"answer":this.answer(e.call,e.answer);return;case"broken":this.breakDown(e.message)}}progress(e,s){const n=this.run;if(e===n?.number){if(n.steps=s.steps,n.running=s.state==="running",n.running||clearTimeout(this.grace),this.silentUpTo>0){n.running||(this.silentUpTo=0,this.events.progress({...Ht(s.steps),stderr:""}));return}this.events.progress(s)}}answer(e,s){const n=this.waiting.get(e);this.waiting.delete(e),s.ok?n?.resolve(s.value):n?.reject(new Rt(s.error.code,s.error.message))}breakDown(e){this.worker?.terminate(),this.worker=null,this.run=null,clearTimeout(this.grace),this.rejectAll(e),this.events.broken(e)}rejectAll(e){for(const s of this.waiting.values())s.reject(new Rt("no-recording",e));this.waiting.clear()}}const Ht=t=>({state:"stopped",stopped:"reader",steps:t,stdout:"",stderr:"",status:null,error:null}),Rr=120,be=4e5,Hr=900,Br=2e3,Bt=new TextEncoder;class Ur{constructor(e,s){this.store=new nn,this.views=new Map,this.target=0,this.wanted=null,this.overAt=null,this.client=new Nr(e,s,{progress:n=>this.progressed(n),scan:n=>this.scanned(n),broken:n=>this.store.set({phase:"broken",brokenMessage:n,playing:!1})})}load(){this.client.load()}close(){clearTimeout(this.timer),this.client.close()}open(e){const{opening:s}=e,n=e.tab??this.store.state.tab;if(this.store.set({source:e.source,tab:n,inspecting:!1,selected:null}),this.run(e),s){this.views.set(s.view.step,s.view),s.before&&this.views.set(s.before.step,s.before);const{steps:r,scan:i,ticks:o}=s,a=Bt.encode(s.output);this.store.set({phase:"loading",steps:r,scan:i,ticks:o,output:a}),this.target=s.view.step,this.store.show(s.view,s.before),this.selectByName(e.select)}}run(e={source:this.store.state.source}){this.pause(),this.views.clear(),this.wanted=e,this.overAt=null,this.target=e.step??0,this.store.set({phase:"running",source:e.source,steps:0,step:0,stopped:null,error:null,brokenMessage:"",output:new Uint8Array,dropped:0,stderr:"",view:null,before:null,diff:Zt,scan:null,ticks:null,open:new Set});const{mode:s}=this.store.state,n=this.stepLimit===void 0?{}:{stepLimit:this.stepLimit};this.client.record(e.source,{mode:s,filename:"program.py",...n})}stop(){this.client.stop()}limitSteps(e){this.stepLimit=e}ask(e,s){return this.client.call(e,s)}async seek(e){const{steps:s}=this.store.state;this.target=Math.max(0,Math.min(e,s-1)),await this.showTarget()}move(e){return this.seek(this.target+e)}play(){const{playing:e,step:s,steps:n}=this.store.state;if(e){this.pause();return}this.store.set({playing:!0}),s>=n-1&&(this.target=-1);const r=()=>{this.move(1).then(()=>{const i=this.store.state;i.playing&&i.step<i.steps-1?this.timer=setTimeout(r,Hr):this.pause()})};r()}pause(){clearTimeout(this.timer),this.store.state.playing&&this.store.set({playing:!1})}select(e){this.store.set({selected:e,inspecting:e!==null||this.store.state.inspecting})}unfold(e){const s=new Set(this.store.state.open);s.delete(e)||s.add(e),this.store.set({open:s})}async showTarget(){const e=this.target;try{const[s,n]=await Promise.all([this.fetch(e),e>0?this.fetch(e-1):Promise.resolve(null)]);this.target===e&&this.store.show(s,n)}catch{}}async fetch(e){const s=this.views.get(e);if(s)return s;const n=await this.client.call("view",{step:e,detail:{pools:!0}});if(this.views.set(e,n),this.views.size>Rr){const r=this.views.keys().next().value;r!==void 0&&this.views.delete(r)}return n}progressed(e){const{state:s}=this.store,n=this.wanted?.opening&&s.phase==="loading",r=e.state!=="running";this.append(n?"":e.stdout,e.stderr),(!n||r)&&this.store.set({phase:e.state,steps:e.steps,stopped:e.stopped??null,error:e.error}),r?this.overAt=e:this.store.state.view===null&&e.steps>2&&this.seek(1)}append(e,s){const{state:n}=this.store,r=Bt.encode(e);let i=new Uint8Array(n.output.length+r.length);i.set(n.output),i.set(r,n.output.length);let o=n.dropped;i.length>be&&(o+=i.length-be,i=i.slice(i.length-be)),this.store.set({output:i,dropped:o,stderr:(n.stderr+s).slice(-be)})}scanned(e){this.store.set({scan:e}),this.finish()}async finish(){const{steps:e,phase:s,step:n}=this.store.state,r=this.wanted;if(e===0||r===null)return;const i=r.opening!==void 0&&s!=="loading"&&this.views.size>0,o=r.step??this.lastPicture(e);await this.seek(i?n:o),i||this.selectByName(r.select);const a=Math.max(1,Math.ceil(e/Br));try{const l=await this.client.call("ticks",{from:0,to:e,stride:a});this.store.set({ticks:l})}catch{}}lastPicture(e){return this.overAt?.state==="done"&&e>1&&!this.overAt?.error?e-2:e-1}selectByName(e){const{view:s}=this.store.state,n=e?.split(".")??[],[r,...i]=n;let o=r===void 0?void 0:s?.globals[r];for(const a of i)o=s?.objects.find(c=>c.id===o)?.fields.find(c=>c.name===a)?.to;o!==void 0&&this.store.set({selected:o})}}const Ir=k`
  :host {
    --hs-sans: "Inter", ui-sans-serif, system-ui, -apple-system, "Segoe UI", Roboto, "PingFang SC",
      "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif;
    --hs-mono: ui-monospace, "SF Mono", SFMono-Regular, "JetBrains Mono", "Cascadia Code", Menlo,
      Consolas, "DejaVu Sans Mono", "Noto Sans Mono CJK SC", monospace;
    --hs-fs-tick: 10.5px;
    --hs-fs-note: 11.5px;
    --hs-fs-ui: 13px;
    --hs-fs-code: 13px;
    --hs-fs-body: 15px;
    --hs-r-s: 4px;
    --hs-r: 7px;
    --hs-r-l: 12px;
    --hs-t-fast: 90ms;
    --hs-t: 160ms;
    --hs-ease: cubic-bezier(0.2, 0.7, 0.2, 1);
    color-scheme: light;
    --hs-paper: #f6f4ef;
    --hs-canvas: #fcfbf9;
    --hs-card: #ffffff;
    --hs-sunk: #efece5;
    --hs-ink: #1b1f24;
    --hs-ink-2: #474d55;
    --hs-ink-3: #646a72;
    --hs-hair: #e3dfd6;
    --hs-edge: #81868d;
    --hs-arrow: #5f666f;
    --hs-blue: #0072b2;
    --hs-blue-ink: #005f96;
    --hs-blue-wash: #e3f0f8;
    --hs-sky: #2f8fc4;
    --hs-sky-ink: #17658f;
    --hs-sky-wash: #e2f3fc;
    --hs-green: #008a64;
    --hs-green-ink: #006b4d;
    --hs-green-wash: #e0f3ec;
    --hs-orange: #b87a00;
    --hs-orange-ink: #7d5200;
    --hs-orange-wash: #fdf0d3;
    --hs-red: #d55e00;
    --hs-red-ink: #a34400;
    --hs-red-wash: #fce9dc;
    --hs-purple: #b5608f;
    --hs-purple-ink: #8a3f69;
    --hs-purple-wash: #f8e9f1;
    --hs-slate: #6d747d;
    --hs-slate-ink: #474d55;
    --hs-slate-wash: #eceeef;
    --hs-select: #1b1f24;
    --hs-halo: rgb(27 31 36 / 9%);
    --hs-focus: #0072b2;
  }
  :host([data-theme="dark"]) {
    color-scheme: dark;
    --hs-paper: #131619;
    --hs-canvas: #171b1f;
    --hs-card: #1f2429;
    --hs-sunk: #0f1114;
    --hs-ink: #eceae5;
    --hs-ink-2: #bcc0c5;
    --hs-ink-3: #969ca4;
    --hs-hair: #2d333a;
    --hs-edge: #767e88;
    --hs-arrow: #9aa1a9;
    --hs-blue: #3d9ddd;
    --hs-blue-ink: #7cc0f0;
    --hs-blue-wash: #16324a;
    --hs-sky: #56b4e9;
    --hs-sky-ink: #8fd0f5;
    --hs-sky-wash: #173646;
    --hs-green: #1fae84;
    --hs-green-ink: #5fd1ae;
    --hs-green-wash: #123a2f;
    --hs-orange: #e69f00;
    --hs-orange-ink: #f3bf56;
    --hs-orange-wash: #40300d;
    --hs-red: #e8722a;
    --hs-red-ink: #f59f6a;
    --hs-red-wash: #45240f;
    --hs-purple: #cc79a7;
    --hs-purple-ink: #e3a6c6;
    --hs-purple-wash: #40243a;
    --hs-slate: #8b939c;
    --hs-slate-ink: #c3c8cd;
    --hs-slate-wash: #2b3137;
    --hs-select: #f4f2ec;
    --hs-halo: rgb(244 242 236 / 12%);
    --hs-focus: #56b4e9;
  }
  @media (prefers-reduced-motion: reduce) {
    :host {
      --hs-t-fast: 0ms;
      --hs-t: 0ms;
    }
  }
`,Dr=k`
  :host {
    --hs-code-width: 372px;
    background: var(--hs-paper);
    -webkit-font-smoothing: antialiased;
    text-rendering: optimizeLegibility;
  }
  .app {
    display: grid;
    height: 100vh;
    min-height: 600px;
    grid-template: 48px minmax(0, 1fr) auto / var(--hs-code-width) minmax(0, 1fr) auto;
    grid-template-areas: "bar bar bar" "code heap side" "time time time";
  }
  .bar {
    grid-area: bar;
    display: flex;
    align-items: center;
    gap: 12px;
    padding: 0 16px;
    border-bottom: 1px solid var(--hs-hair);
    white-space: nowrap;
  }
  .brand {
    display: flex;
    align-items: center;
    gap: 9px;
    font-weight: 600;
    letter-spacing: -0.01em;
    font-size: 14px;
  }
  .brand svg {
    width: 26px;
    height: 20px;
    fill: none;
    stroke: var(--hs-ink);
    stroke-width: 1.6;
  }
  .brand .ink {
    fill: var(--hs-ink);
    stroke: none;
  }
  .crumb {
    min-width: 0;
    border-left: 1px solid var(--hs-hair);
    padding-left: 10px;
  }
  .crumb select {
    max-width: min(420px, 42vw);
    height: 30px;
    border: 0;
    border-radius: var(--hs-r);
    background: transparent;
    font-weight: 600;
    text-overflow: ellipsis;
    cursor: pointer;
  }
  .crumb select:hover {
    background: var(--hs-sunk);
  }
  .crumb option {
    background: var(--hs-card);
    color: var(--hs-ink);
    font-weight: 400;
  }
  .grow {
    flex: 1;
  }
  .version {
    color: var(--hs-ink-3);
  }
  .panes {
    display: none;
  }
  .pane-code {
    grid-area: code;
    display: flex;
    flex-direction: column;
    min-height: 0;
    border-right: 1px solid var(--hs-hair);
    overflow-y: auto;
  }
  .pane-code > * {
    flex: none;
  }
  .pane-code > hs-code {
    border-top: 1px solid var(--hs-hair);
  }
  .pane-code > hs-output {
    flex: 1 0 auto;
  }
  .pane-heap {
    grid-area: heap;
    display: flex;
    flex-direction: column;
    min-width: 0;
    min-height: 0;
    background: var(--hs-canvas);
  }
  .stage {
    flex: 1;
    min-height: 0;
    display: grid;
    grid-template: minmax(0, 1fr) / minmax(0, 1fr);
  }
  .pane-side {
    grid-area: side;
    width: 384px;
    border-left: 1px solid var(--hs-hair);
    display: none;
  }
  .side .pane-side {
    display: flex;
  }
  .pane-time {
    grid-area: time;
    border-top: 1px solid var(--hs-hair);
    min-width: 0;
  }
  .lesson {
    padding: 18px 24px 16px;
  }
  .kicker {
    font-size: var(--hs-fs-note);
    color: var(--hs-ink-3);
    margin-bottom: 6px;
  }
  .lesson h1 {
    font-size: 21px;
    line-height: 1.25;
    letter-spacing: -0.017em;
    font-weight: 600;
    margin-bottom: 8px;
    text-wrap: balance;
  }
  .lesson p:not(.kicker) {
    font-size: 14px;
    line-height: 1.58;
    color: var(--hs-ink-2);
  }
  .lesson[lang="zh"] p:not(.kicker) {
    line-height: 1.75;
  }
  .lesson[lang="zh"] em {
    font-style: normal;
    text-emphasis: dot;
    text-emphasis-position: under right;
  }
  .lesson p + p:not(.kicker) {
    margin-top: 8px;
  }
  .lesson code {
    color: var(--hs-ink);
  }
  @media (max-width: 1340px) {
    :host {
      --hs-code-width: 332px;
    }
    .pane-side {
      width: 344px;
    }
  }
  @media (max-width: 1100px) {
    .app {
      height: auto;
      min-height: 100vh;
      grid-template: 48px auto auto auto auto / minmax(0, 1fr);
      grid-template-areas: "bar" "code" "time" "heap" "side";
    }
    .bar {
      position: sticky;
      top: 0;
      z-index: 2;
      background: var(--hs-paper);
    }
    .pane-code {
      display: grid;
      grid-template: auto 1fr / minmax(0, 1fr) minmax(0, 1.15fr);
      border-right: 0;
      overflow: visible;
    }
    .pane-code > .lesson {
      grid-area: 1 / 1;
    }
    .pane-code > hs-output {
      grid-area: 2 / 1;
    }
    .pane-code > hs-code {
      grid-area: 1 / 2 / 3 / 3;
      border-top: 0;
      border-left: 1px solid var(--hs-hair);
      max-height: 420px;
    }
    .pane-code > hs-code:first-child {
      grid-area: 1 / 1 / 3 / 2;
      border-left: 0;
    }
    .pane-code > hs-code:first-child + hs-output {
      grid-area: 1 / 2 / 3 / 3;
    }
    .pane-time {
      border-bottom: 1px solid var(--hs-hair);
    }
    .stage {
      min-height: 360px;
    }
    .pane-side {
      width: auto;
      border-left: 0;
      border-top: 1px solid var(--hs-hair);
    }
  }
  @media (max-width: 760px) {
    .app {
      height: 100dvh;
      min-height: 0;
      grid-template: 48px 42px minmax(0, 1fr) auto auto / minmax(0, 1fr);
      grid-template-areas: "bar" "panes" "main" "say" "time";
    }
    .bar {
      gap: 6px;
      padding: 0 10px;
    }
    .bar .version {
      display: none;
    }
    .brand {
      font-size: 0;
      gap: 0;
    }
    .crumb {
      flex: 1;
      border: 0;
      padding: 0;
    }
    .crumb select {
      max-width: 100%;
      width: 100%;
    }
    .bar .grow {
      display: none;
    }
    .panes {
      grid-area: panes;
      display: flex;
    }
    .panes > button {
      flex: 1;
      justify-content: center;
      font-size: 14px;
    }
    .pane-code,
    .pane-side,
    .side .pane-side,
    .pane-heap > .tabs,
    .pane-heap > .stage {
      display: none;
    }
    .pane-heap {
      display: contents;
    }
    .pane-heap > hs-caption {
      grid-area: say;
    }
    .app[data-pane="code"] .pane-code {
      grid-area: main;
      display: block;
      overflow-y: auto;
    }
    .pane-code > hs-code {
      border-left: 0;
      max-height: none;
    }
    .app[data-pane="heap"] .pane-heap {
      display: flex;
      grid-area: main;
    }
    .app[data-pane="heap"] .pane-heap > .tabs {
      display: flex;
    }
    .app[data-pane="heap"] .pane-heap > .stage {
      display: grid;
      min-height: 0;
    }
    .app[data-pane="inspect"] .pane-side {
      grid-area: main;
      display: flex;
      border: 0;
    }
    .pane-time {
      border-bottom: 0;
      border-top: 0;
    }
  }
`,qr=10;function Wr(t){const e=t.composedPath()[0];return e instanceof HTMLElement&&(e.isContentEditable||["INPUT","SELECT","TEXTAREA"].includes(e.tagName))}function Kr(t,e){if(t.defaultPrevented||t.altKey||Wr(t))return!1;const{steps:s}=e.store.state;if((t.ctrlKey||t.metaKey)&&t.key==="Enter")return e.run(),!0;if(t.ctrlKey||t.metaKey)return!1;const n=Math.max(1,Math.round(s/qr)),i={ArrowLeft:()=>e.move(-1),ArrowRight:()=>e.move(1),Home:()=>e.seek(0),End:()=>e.seek(s-1),PageUp:()=>e.move(-n),PageDown:()=>e.move(n)}[t.key];if(i)return e.pause(),i(),!0;const o=Xt[Number(t.key)-1];if(o)return e.store.set({tab:o}),!0;const a=t.composedPath()[0]instanceof HTMLButtonElement;if(t.key===" "&&!a)return e.play(),!0;if(t.key==="i"||t.key==="b"){const l=t.key==="b"?"bytes":e.store.state.inspectorTab;return e.store.set({inspecting:!0,inspectorTab:l,pane:"inspect"}),!0}return!1}const Fr=(t,e)=>({source:t.source,tab:t.tab??"names",...t.step===void 0?{}:{step:t.step},...t.select===void 0?{}:{select:t.select},...e===null?{}:{opening:e}});async function Vr(t,e){try{const s=await fetch(new URL(`openings/${e}.json`,t));return s.ok?await s.json():null}catch{return null}}var Gr=Object.defineProperty,re=(t,e,s,n)=>{for(var r=void 0,i=t.length-1,o;i>=0;i--)(o=t[i])&&(r=o(e,s,r)||r);return r&&Gr(e,s,r),r};const Yr=["code","heap","inspect"],Y=class K extends ee{constructor(){super(...arguments),this.lesson="",this.src="",this.lang="en",this.theme="auto",this.app=tt,this.told={phase:"",step:-1},this.dark=matchMedia("(prefers-color-scheme: dark)"),this.onKey=e=>{Kr(e,this.player)&&(e.preventDefault(),e.stopPropagation())},this.applyTheme=()=>{const e=this.dark.matches?"dark":"light";this.dataset.theme=this.theme==="auto"?e:this.theme},this.pickLesson=e=>{const s=e.target.value;s===""?this.run():(this.openLesson(s),history.replaceState(null,"",`#${s}`))},this.resetLesson=()=>{this.lesson!==""&&this.openLesson(this.lesson)},this.switchTheme=()=>{this.theme=this.dataset.theme==="dark"?"light":"dark"}}static{this.styles=[Ir,N,Dr]}connectedCallback(){super.connectedCallback();const{makeWorker:e,engineBase:s}=K.setup;this.player=new Ur(e,s),this.player.load(),this.player.store.subscribe(n=>this.changed(n)),this.player.store.set({lang:this.lang}),this.addEventListener("keydown",this.onKey),this.dark.addEventListener("change",this.applyTheme),this.applyTheme(),this.openFirst()}disconnectedCallback(){super.disconnectedCallback(),this.dark.removeEventListener("change",this.applyTheme),this.player.close()}willUpdate(e){e.has("lang")&&this.app.lang!==this.lang&&this.player.store.set({lang:this.lang}),e.has("theme")&&this.applyTheme(),this.player.limitSteps(this.stepLimit)}get source(){return this.app.source}get steps(){return this.app.steps}get step(){return this.app.step}get view(){return this.app.view}get output(){return new TextDecoder().decode(this.app.output)}get phase(){return this.app.phase}run(e=this.app.source){this.lesson="",this.player.open({source:e}),this.codePanel()?.opened(e)}stop(){this.player.stop()}seek(e){return this.player.seek(e)}async openLesson(e){const s=K.setup.lessons.find(r=>r.slug===e);if(!s)return;this.lesson=e;const n=await Vr(K.setup.siteBase,e);this.player.open(Fr(s,n)),await this.updateComplete,this.codePanel()?.opened(s.source)}async openFirst(){const e=this.querySelector('script[type="text/python"]')?.textContent;if(this.src!==""){const s=await fetch(this.src);this.run(await s.text())}else if(e!=null)this.run(e.replace(/^\n/,""));else{const{lessons:s}=K.setup,n=this.lesson===""?location.hash.slice(1):this.lesson,r=s.some(i=>i.slug===n);await this.openLesson(r?n:s[0]?.slug??"")}}changed(e){this.app=e;const s=(n,r)=>{this.dispatchEvent(new CustomEvent(n,{detail:r,bubbles:!0,composed:!0}))};if(this.told.phase!==e.phase&&(this.told.phase=e.phase,(e.phase==="done"||e.phase==="stopped")&&(s("heapscope-run",{steps:e.steps,phase:e.phase}),e.error&&s("heapscope-error",e.error))),e.view&&e.step!==this.told.step){const n=this.told.step<0;this.told.step=e.step,s(n?"heapscope-ready":"heapscope-step",{step:e.step})}}codePanel(){return this.renderRoot.querySelector("hs-code")}say(e){return b(this.lang,e)}render(){const{app:e,player:s}=this,n=e.inspecting&&e.tab!=="memory"&&e.tab!=="arrays";return u`<div class="app ${n?"side":""}" data-pane=${e.pane}>
      ${this.bar()} ${this.panes()}
      <div class="pane-code">
        ${this.lessonText()}
        <hs-code .state=${e} .player=${s} @hs-reset=${this.resetLesson}></hs-code>
        <hs-output .state=${e} .player=${s}></hs-output>
      </div>
      <div class="pane-heap">
        ${this.tabs()}
        <div class="stage" role="tabpanel">${this.stage()}</div>
        <hs-caption .state=${e} .player=${s}></hs-caption>
      </div>
      <hs-inspector class="pane-side" .state=${e} .player=${s}></hs-inspector>
      <hs-time class="pane-time" .state=${e} .player=${s}></hs-time>
    </div>`}stage(){const{app:e,player:s}=this;switch(e.tab){case"names":case"objects":return u`<hs-heap .state=${e} .player=${s}></hs-heap>`;case"memory":return u`<hs-memory .state=${e} .player=${s}></hs-memory>`;case"arrays":return u`<hs-arrays .state=${e} .player=${s}></hs-arrays>`}}bar(){const{lessons:e}=K.setup;return u`<header class="bar">
      <span class="brand"
        ><svg viewBox="0 0 26 20" aria-hidden="true">
          <circle cx="3.5" cy="4" r="2.5" class="ink" />
          <path d="M4 4h4c4 0 3 8 7 8" />
          <rect x="14" y="4" width="10.5" height="13" rx="2.5" />
          <path d="M14 8.3h10.5M14 12.6h10.5" /></svg
        >Heapscope</span
      >
      <label class="crumb"
        ><span class="sr">${this.say("lessons")}</span
        ><select id="lesson" @change=${this.pickLesson} .value=${this.lesson}>
          ${e.map(s=>u`<option value=${s.slug} ?selected=${s.slug===this.lesson}>
                ${s.text[this.lang].group}: ${s.text[this.lang].title}
              </option>`)}
          <option value="" ?selected=${this.lesson===""}>${this.say("ownProgram")}</option>
        </select></label
      >
      <span class="grow"></span>
      <span class="version">CPython 3.11</span>
      <span class="seg">
        ${this.langButton("en","EN")}${this.langButton("zh","中文")}
      </span>
      <button class="tool icon" aria-label=${this.say("theme")} @click=${this.switchTheme}>
        ${j("theme")}
      </button>
    </header>`}langButton(e,s){const n=()=>{this.lang=e};return u`<button lang=${e} aria-pressed=${this.lang===e} @click=${n}>
      ${s}
    </button>`}panes(){const e=s=>()=>this.player.store.set({pane:s});return u`<div class="panes tabs" role="tablist">
      ${Yr.map(s=>u`<button role="tab" aria-selected=${this.app.pane===s} @click=${e(s)}>
            ${this.say(s)}
          </button>`)}
    </div>`}tabs(){const e=s=>()=>this.player.store.set({tab:s});return u`<div class="tabs" role="tablist" aria-label=${this.say("heap")}>
      ${Xt.map(s=>u`<button
            role="tab"
            id="view-${s}"
            aria-selected=${this.app.tab===s}
            @click=${e(s)}
          >
            ${this.say(s)}
          </button>`)}
      <span class="sp"></span>
      ${this.app.phase==="loading"?u`<span class="tool quiet" role="status">${this.say("loading")}…</span>`:m}
    </div>`}lessonText(){const e=K.setup.lessons.find(i=>i.slug===this.lesson);if(!e)return m;const{group:s,title:n,html:r}=e.text[this.lang];return u`<section class="lesson" lang=${this.lang}>
      <p class="kicker">${s}</p>
      <h1>${n}</h1>
      ${Ls(r)}
    </section>`}};re([I()],Y.prototype,"lesson");re([I()],Y.prototype,"src");re([I()],Y.prototype,"lang");re([I()],Y.prototype,"theme");re([I({type:Number,attribute:"step-limit"})],Y.prototype,"stepLimit");re([P()],Y.prototype,"app");let cs=Y;const Jr=[{slug:"tuple-of-list",source:`shelf = [1, 2, 3]
t = (shelf, "blue")

try:
    t[0] = [9]
except TypeError as error:
    print(error)

t[0].append(4)
print(t)

try:
    t[0] += [5]
except TypeError as error:
    print(error, t[0])
`,step:9,tab:"objects",select:"shelf",text:{en:{title:"A tuple cannot change. So what did?",group:"Containers and copies",html:"<p>A tuple keeps <em>which</em> objects it holds, not what they contain. Line 5 tries to give slot 0 another object and fails; line 9 never touches the slot. It goes through it, to the list behind.</p><p>Step on to line 13: <code>+=</code> changes the list <em>and</em> raises. Why both?</p>"},zh:{title:"元组没有变，变的是谁？",group:"容器与拷贝",html:"<p>元组记住的是它持有<em>哪些</em>对象，而不是这些对象的内容。第 5 行想给 0 号格换一个对象，失败了；第 9 行根本没有碰这个格子，只是经过它，找到后面的列表。</p><p>继续走到第 13 行：<code>+=</code> 既改变了列表，<em>又</em>抛出异常。为什么两件事都发生？</p>"}}},{slug:"view-leak",source:`import numpy as np

corners = []
for i in range(50):
    a = np.random.choice(10, size=(7000, 7000))
    corners.append(a[:5, :5])

print(len(corners), corners[0].shape)
`,step:153,tab:"arrays",text:{en:{title:"Fifty small corners, 19.6 GB",group:"NumPy",html:"<p>A slice is a <em>view</em>: a new array object with no numbers of its own. It holds its base, and the base holds every byte. Nothing leaks here: all of it is reachable, through <code>.base</code>.</p><p>Write <code>a[:5, :5].copy()</code> in line 6 and run again: each corner then owns 200 bytes, and each big array goes at the next turn of the loop.</p>"},zh:{title:"五十个小角，19.6 GB",group:"NumPy",html:"<p>切片是一个<em>视图</em>：一个新的数组对象，却没有自己的数字。它持有 base，而 base 持有全部字节。这里没有泄漏：顺着 <code>.base</code>，每个字节都还够得到。</p><p>把第 6 行改成 <code>a[:5, :5].copy()</code> 再运行：每个小角只拥有 200 字节，大数组在下一轮循环就被释放。</p>"}}},{slug:"param-to",source:`import torch
from torch import nn

model = nn.Linear(4, 2)
for param in model.parameters():
    param = param.to(torch.bfloat16)
print(model.weight.dtype)

for param in model.parameters():
    param.data = param.data.to(torch.bfloat16)
print(model.weight.dtype)
`,step:6,tab:"arrays",text:{en:{title:"The loop that converts nothing",group:"PyTorch",html:"<p>Assigning to <code>param</code> moves a <em>name</em>. The model does not look at that name: it has a slot of its own, and the slot still holds the old <code>Parameter</code>.</p><p>The second loop assigns to <code>param.data</code>. That leaves the object where it is and gives it other bytes, so the model sees them.</p>"},zh:{title:"什么也没转换的循环",group:"PyTorch",html:"<p>给 <code>param</code> 赋值只是移动一个<em>名字</em>。模型并不看这个名字：它有自己的格子，格子里仍然是原来的 <code>Parameter</code>。</p><p>第二个循环给 <code>param.data</code> 赋值：对象还在原处，换掉的是它的字节，所以模型看得到。</p>"}}}];cs.setup={makeWorker:()=>new Worker(new URL(""+new URL("worker-BsnokUwE.js",import.meta.url).href,import.meta.url),{type:"module"}),engineBase:new URL("engine/",document.baseURI).href,siteBase:new URL("./",document.baseURI).href,lessons:Jr};customElements.define("heap-scope",cs);
